import { queryOptions } from '@tanstack/react-query';
import { getExpo } from '../../api/generated/sdk.gen';
import type { ExpoSlug } from '../../lib/paths';

/** Every cache key of an expo. */
export const expos = {
  all: ['expos'] as const,
  one: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...expos.all, expo],
      queryFn: async ({ signal }) => (await getExpo({ path: { expo }, signal })).data,
    }),
};
