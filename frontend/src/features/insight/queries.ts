import { queryOptions } from '@tanstack/react-query';
import { getOverview } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

export const overview = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: ['expos', expo, 'overview'],
    queryFn: async ({ signal }) => (await getOverview({ path: { expo }, signal })).data,
    refetchInterval: 30_000,
  });
