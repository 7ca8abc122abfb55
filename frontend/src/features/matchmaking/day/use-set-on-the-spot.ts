import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setSpotMeeting } from '../../../api/generated';
import type { SpotMeetingBody } from '../../../api/generated/types.gen';
import { useOnceKey } from '../../../api/use-once-key';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';

/** Sets a meeting that was asked for at the desk; pressed again after a lost answer, it sets one. */
export function useSetOnTheSpot(expo: ExpoSlug, onDone: () => void) {
  const { t, locale } = useI18n();
  const { timeRange } = formats(locale);
  const queries = useQueryClient();
  const once = useOnceKey();
  const show = useToast();
  return useMutation({
    mutationFn: (body: SpotMeetingBody) =>
      once(
        body,
        async (key) => (await setSpotMeeting({ path: { expo }, body, headers: { 'Idempotency-Key': key } })).data,
      ),
    onSuccess: ({ start, end, table }) => {
      const when = timeRange(new Date(start), new Date(end));
      show({ tone: 'ok', text: t('spotMeeting.set', { when, table }) });
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['expos', expo, 'spot-times'] }),
  });
}
