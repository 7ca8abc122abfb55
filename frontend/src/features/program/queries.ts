import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ListedSession, ListSessionsData } from '../../api/generated';
import { listSessions, listTracks } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

export type ProgramSearch = Pick<NonNullable<ListSessionsData['query']>, 'day' | 'track' | 'type' | 'ageGroup'>;

const MOST = 200;

/** Every cache key of the programme. */
export const program = {
  sessions: (expo: ExpoSlug, search: ProgramSearch) =>
    queryOptions({
      queryKey: ['expos', expo, 'sessions', search],
      queryFn: async ({ signal }) => {
        const items: ListedSession[] = [];
        let next: string | undefined;
        do {
          const query = { ...search, limit: MOST, ...(next && { cursor: next }) };
          const { data } = await listSessions({ path: { expo }, query, signal });
          items.push(...data.items);
          next = data.next;
        } while (next);
        return items;
      },
      placeholderData: keepPreviousData, // what was found stays until the next is here
      enabled: search.day !== undefined,
    }),
  tracks: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'tracks'],
      queryFn: async ({ signal }) => (await listTracks({ path: { expo }, signal })).data,
      staleTime: 10 * 60_000,
    }),
};
