import { queryOptions } from '@tanstack/react-query';
import { listGates } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

/** Every cache key of admission. */
export const admission = {
  gates: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'gates'],
      queryFn: async ({ signal }) => (await listGates({ path: { expo }, signal })).data,
      staleTime: 10 * 60_000,
    }),
};
