import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { acceptMeeting, callMeetingOff, declineMeeting } from '../../../api/generated';
import type { AgendaMeeting, DeclineBody } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { agenda } from '../queries';
import { answered, canCallOff } from './agenda-facts';

interface Answer {
  readonly meeting: AgendaMeeting;
  /** Why not; whoever comes gives no reason. */
  readonly decline?: DeclineBody;
}

/** Answers a meeting, or calls it off. The agenda changes at once, and back again if the server refuses. */
export function useAnswer(expo: ExpoSlug) {
  const queries = useQueryClient();
  const { t, locale } = useI18n();
  const show = useToast();
  const { queryKey } = agenda(expo);
  return useMutation({
    mutationFn: ({ meeting, decline }: Answer) => {
      const path = { expo, meeting: meeting.id };
      if (!decline) return acceptMeeting({ path });
      return (canCallOff(meeting, new Date()) ? callMeetingOff : declineMeeting)({ path, body: decline });
    },
    onMutate: async ({ meeting, decline }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, before && answered(before, meeting.id, decline ? 'DECLINED' : 'ACCEPTED'));
      return { before };
    },
    onError: (reason, { decline }, kept) => {
      queries.setQueryData(queryKey, kept?.before);
      // a refusal to decline is said in its dialog
      if (!decline) show({ tone: 'bad', text: Problem.of(reason).detail ?? t('matchmaking.meeting.notSent') });
    },
    onSuccess: (_, { meeting, decline }) =>
      show({
        tone: 'ok',
        text: t(decline ? 'matchmaking.meeting.declined' : 'matchmaking.meeting.accepted', {
          other: meeting.other.name[locale],
        }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
