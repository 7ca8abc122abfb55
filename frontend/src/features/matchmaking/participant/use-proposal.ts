import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acceptTime, proposeTime, refuseTime } from '../../../api/generated';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { agenda, freeTimes } from '../queries';

const TAKEN = 'time-taken';

/** Answers the time that the other side has proposed; `onTaken` when the place is gone. */
export function useProposal(expo: ExpoSlug, onTaken: (meeting: AgendaMeeting) => void) {
  const queries = useQueryClient();
  const { t } = useI18n();
  const show = useToast();
  const onSettled = () => queries.invalidateQueries({ queryKey: agenda(expo).queryKey });
  const answer = useMutation({
    mutationFn: ({ meeting, accepts }: { meeting: AgendaMeeting; accepts: boolean }) =>
      (accepts ? acceptTime : refuseTime)({ path: { expo, meeting: meeting.id } }),
    onSuccess: (_, { accepts }) =>
      show({ tone: 'ok', text: t(accepts ? 'matchmaking.proposal.accepted' : 'matchmaking.proposal.refused') }),
    onError: (reason, { meeting }) => {
      const problem = Problem.of(reason);
      if (problem.code === TAKEN) onTaken(meeting);
      else show({ tone: 'bad', text: problem.detail ?? t('matchmaking.meeting.notSent') });
    },
    onSettled,
  });
  const propose = useMutation({
    mutationFn: ({ meeting, slot }: { meeting: AgendaMeeting; slot: string }) =>
      proposeTime({ path: { expo, meeting: meeting.id }, body: { slot } }),
    onSuccess: () => show({ tone: 'ok', text: t('matchmaking.proposal.proposed') }),
    onSettled: (_, __, { meeting }) =>
      Promise.all([onSettled(), queries.invalidateQueries({ queryKey: freeTimes(expo, meeting.id).queryKey })]),
  });
  return { answer, propose };
}
