import { queryOptions } from '@tanstack/react-query';
import { getMyBuyer, getMyNeeds, listMyRecommendations } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

const keyOf = (expo: ExpoSlug) => ['expos', expo, 'recommendations'] as const;

/** Every cache key of what one looks for, and of whom one should meet. */
export const recommendations = {
  mine: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: keyOf(expo),
      queryFn: async ({ signal }) => (await listMyRecommendations({ path: { expo }, signal })).data,
      // whoever has just been wished for stays in view until one comes back, so that it can be undone
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    }),
  needs: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'needs'],
      queryFn: async ({ signal }) => (await getMyNeeds({ path: { expo }, signal })).data,
    }),
  /** The buyer that one acts for. */
  buyer: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'my-buyer'],
      queryFn: async ({ signal }) => (await getMyBuyer({ path: { expo }, signal })).data,
    }),
};
