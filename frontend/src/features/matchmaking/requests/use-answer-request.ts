import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acceptMeetingRequest, declineMeetingRequest, withdrawMeetingRequest } from '../../../api/generated';
import type { MeetingRequest } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { wishes } from '../queries';
import { meetingRequests } from './queries';

const DEEDS = { accept: acceptMeetingRequest, decline: declineMeetingRequest, withdraw: withdrawMeetingRequest };

export type Deed = keyof typeof DEEDS;

interface Answer {
  readonly request: MeetingRequest;
  readonly deed: Deed;
}

/** Answers a request, or takes one's own back. */
export function useAnswerRequest(expo: ExpoSlug) {
  const queries = useQueryClient();
  const { t, locale } = useI18n();
  const show = useToast();
  return useMutation({
    mutationFn: ({ request, deed }: Answer) => DEEDS[deed]({ path: { expo, request: request.id } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('meetingRequest.notSent') }),
    onSuccess: (_, { request, deed }) =>
      show({ tone: 'ok', text: t(`meetingRequest.done.${deed}`, { other: request.other.name[locale] }) }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: meetingRequests.mine(expo).queryKey }),
        queries.invalidateQueries({ queryKey: wishes.mine(expo).queryKey }),
      ]),
  });
}
