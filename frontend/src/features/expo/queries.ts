import { queryOptions } from '@tanstack/react-query';
import { getExpo, getFloorPlan, listExpos } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

/** Every cache key of an expo. */
export const expos = {
  all: ['expos'] as const,
  published: () =>
    queryOptions({ queryKey: expos.all, queryFn: async ({ signal }) => (await listExpos({ signal })).data }),
  one: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...expos.all, expo],
      queryFn: async ({ signal }) => (await getExpo({ path: { expo }, signal })).data,
    }),
  floorPlan: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...expos.all, expo, 'floor-plan'],
      queryFn: async ({ signal }) => (await getFloorPlan({ path: { expo }, signal })).data,
      staleTime: 10 * 60_000, // halls are not rebuilt while someone looks
    }),
};
