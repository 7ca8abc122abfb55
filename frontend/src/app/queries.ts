import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** A refusal is final; only what may pass by itself is asked again. */
function retry(count: number, error: unknown): boolean {
  const { status } = Problem.of(error);
  return count < 2 && (status === 0 || status >= 500 || status === 429);
}

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // a page that is drawn ahead does not wait for a server that is not there
      queries: { retry: import.meta.env.SSR ? false : retry, staleTime: 30_000, networkMode: 'offlineFirst' },
      mutations: { retry: false, networkMode: 'offlineFirst' },
    },
  });
}
