import type { MeetingRequest } from '../../../api/generated/types.gen';

/** What waits for this side's answer. */
export function toAnswer(requests: readonly MeetingRequest[]): MeetingRequest[] {
  return requests.filter(({ own, state }) => !own && state === 'WAITING');
}

/** Those of one box, what waits first; otherwise as they came. */
export function inBox(requests: readonly MeetingRequest[], box: 'received' | 'sent'): MeetingRequest[] {
  const boxed = requests.filter(({ own }) => own === (box === 'sent'));
  return [...boxed.filter(({ state }) => state === 'WAITING'), ...boxed.filter(({ state }) => state !== 'WAITING')];
}

/** What there is between one's own company and another: the request that waits, or the newest that was accepted. */
export function between(requests: readonly MeetingRequest[], other: string): MeetingRequest | undefined {
  const theirs = requests.filter((request) => request.other.id === other);
  return theirs.find(({ state }) => state === 'WAITING') ?? theirs.find(({ state }) => state === 'ACCEPTED');
}
