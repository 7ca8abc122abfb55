import { queryOptions } from '@tanstack/react-query';
import type { WordingBody } from '../../../api/generated/types.gen';
import { getWording, listMessageKinds, previewWording } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

/** Every cache key of what messages say. */
export const wordings = {
  all: (expo: ExpoSlug) => ['expos', expo, 'wordings'] as const,
  list: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...wordings.all(expo), 'list'],
      queryFn: async ({ signal }) => (await listMessageKinds({ path: { expo }, signal })).data,
    }),
  one: (expo: ExpoSlug, kind: string) =>
    queryOptions({
      queryKey: [...wordings.all(expo), 'one', kind],
      queryFn: async ({ signal }) => (await getWording({ path: { expo, kind }, signal })).data,
      // what somebody is editing does not change under their hands
      refetchOnWindowFocus: false,
    }),
  preview: (expo: ExpoSlug, kind: string, wording: WordingBody) =>
    queryOptions({
      queryKey: [...wordings.all(expo), 'preview', kind, wording],
      queryFn: async ({ signal }) => (await previewWording({ path: { expo, kind }, body: wording, signal })).data,
      placeholderData: (before) => before,
      gcTime: 0,
    }),
};
