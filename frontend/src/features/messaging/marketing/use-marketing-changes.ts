import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  editMarketingMail,
  sendMarketingMail,
  stopMarketingMail,
  testMarketingMail,
  writeMarketingMail,
} from '../../../api/generated';
import type { MarketingMailBody, MarketingMailView } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import type { Language } from '../wording/drafts';
import { marketing } from './queries';

/** What can be done with a marketing mail, of the version that is on the screen. */
export function useMarketingChanges(
  expo: ExpoSlug,
  kept: MarketingMailView | undefined,
  onKept?: (mail: MarketingMailView) => void,
) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const once = useOnceKey();
  const path = { expo, mail: kept?.id ?? '' };
  const headers = { 'If-Match': `"${kept?.version ?? 0}"` };
  const then = (done: 'saved' | 'tested' | 'sent' | 'stopped') => ({
    onSuccess: async ({ data }: { data: MarketingMailView }) => {
      queries.setQueryData(marketing.one(expo, data.id).queryKey, data);
      await queries.invalidateQueries({ queryKey: marketing.list(expo).queryKey });
      show({ tone: 'ok', text: t(`messaging.marketing.done.${done}`) });
      onKept?.(data);
    },
    onError: (reason: unknown) =>
      show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
  });
  return {
    save: useMutation({
      mutationFn: (body: MarketingMailBody) =>
        kept
          ? editMarketingMail({ path, headers, body })
          : once(body, (key) => writeMarketingMail({ path: { expo }, headers: { 'Idempotency-Key': key }, body })),
      ...then('saved'),
    }),
    test: useMutation({
      mutationFn: (language: Language) => testMarketingMail({ path, headers, body: { language } }),
      ...then('tested'),
    }),
    send: useMutation({ mutationFn: () => sendMarketingMail({ path, headers }), ...then('sent') }),
    stop: useMutation({ mutationFn: () => stopMarketingMail({ path }), ...then('stopped') }),
  };
}
