import { queryOptions } from '@tanstack/react-query';
import { getMarketingMail, listMarketingMails, previewMarketingMail } from '../../../api/generated';
import type { MarketingMailBody } from '../../../api/generated/types.gen';
import type { ExpoSlug } from '../../../lib/paths';

const AGAIN_MS = 3000;

/** Every cache key of marketing mails. */
export const marketing = {
  all: (expo: ExpoSlug) => ['expos', expo, 'marketing-mails'] as const,
  list: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...marketing.all(expo), 'list'],
      queryFn: async ({ signal }) => (await listMarketingMails({ path: { expo }, signal })).data,
    }),
  one: (expo: ExpoSlug, mail: string) =>
    queryOptions({
      queryKey: [...marketing.all(expo), 'one', mail],
      queryFn: async ({ signal }) => (await getMarketingMail({ path: { expo, mail }, signal })).data,
      refetchOnWindowFocus: false,
      refetchInterval: ({ state: { data } }) => (data && data.progress.waiting > 0 ? AGAIN_MS : false),
    }),
  preview: (expo: ExpoSlug, body: MarketingMailBody) =>
    queryOptions({
      queryKey: [...marketing.all(expo), 'preview', body],
      queryFn: async ({ signal }) => (await previewMarketingMail({ path: { expo }, body, signal })).data,
      placeholderData: (before) => before,
      gcTime: 0,
    }),
};
