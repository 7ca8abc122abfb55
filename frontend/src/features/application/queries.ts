import { queryOptions } from '@tanstack/react-query';
import { getApplication, getReview, listApplications } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

const keyOf = (expo: ExpoSlug) => ['expos', expo, 'applications'] as const;

export const applications = {
  all: keyOf,
  /** Of the holder of the link. */
  mine: (expo: ExpoSlug, link: string) =>
    queryOptions({
      queryKey: [...keyOf(expo), 'mine', link],
      queryFn: async ({ signal }) => (await getApplication({ path: { expo }, auth: link, signal })).data,
    }),
  list: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...keyOf(expo), 'list'],
      queryFn: async ({ signal }) => (await listApplications({ path: { expo }, signal })).data,
    }),
  review: (expo: ExpoSlug, application: string) =>
    queryOptions({
      queryKey: [...keyOf(expo), application],
      queryFn: async ({ signal }) => (await getReview({ path: { expo, application }, signal })).data,
    }),
};
