import { queryOptions } from '@tanstack/react-query';
import { getBoothAssignments, listBoothWishes, listKeptInterests } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

export const boothAssignments = {
  all: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'booth-assignments'],
      queryFn: async ({ signal }) => (await getBoothAssignments({ path: { expo }, signal })).data,
      staleTime: Infinity, // what is being assigned must not be replaced under the hand
    }),
  wishes: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'booth-wishes'],
      queryFn: async ({ signal }) => (await listBoothWishes({ path: { expo }, signal })).data,
    }),
};

/** What organizers see of the interests. */
export const keptInterests = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: ['expos', expo, 'interests', 'kept'],
    queryFn: async ({ signal }) => (await listKeptInterests({ path: { expo }, signal })).data,
  });
