import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { arriveAtMeeting } from '../../../api/generated';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { agenda } from '../queries';

/** Tells the other side, and the organizer, that one is at the table. */
export function useArrive(expo: ExpoSlug) {
  const queries = useQueryClient();
  const { t, locale } = useI18n();
  const show = useToast();
  return useMutation({
    mutationFn: ({ id }: AgendaMeeting) => arriveAtMeeting({ path: { expo, meeting: id } }),
    onSuccess: (_, { other }) =>
      show({ tone: 'ok', text: t('matchmaking.meeting.arrived', { other: other.name[locale] }) }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('matchmaking.meeting.notSent') }),
    onSettled: () => queries.invalidateQueries({ queryKey: agenda(expo).queryKey }),
  });
}
