import { queryOptions } from '@tanstack/react-query';
import { listColleagues, listMembers } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

/** Every cache key of the people of an expo. */
export const members = {
  all: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'members'],
      queryFn: async ({ signal }) => (await listMembers({ path: { expo }, signal })).data,
    }),
  colleagues: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'colleagues'],
      queryFn: async ({ signal }) => (await listColleagues({ path: { expo }, signal })).data,
    }),
};
