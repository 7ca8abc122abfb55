import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listDevices, listDoubleEntries } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

const AGAIN_MS = 30_000;

/** Every cache key of the organizer's view of admission. */
export const admissions = {
  devices: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'devices'],
      queryFn: async ({ signal }) => (await listDevices({ path: { expo }, signal })).data,
      refetchInterval: AGAIN_MS,
    }),
  doubles: (expo: ExpoSlug) =>
    infiniteQueryOptions({
      queryKey: ['expos', expo, 'double-entries'],
      queryFn: async ({ signal, pageParam: cursor }) =>
        (await listDoubleEntries({ path: { expo }, query: { limit: 50, ...(cursor && { cursor }) }, signal })).data,
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      refetchInterval: AGAIN_MS,
    }),
};
