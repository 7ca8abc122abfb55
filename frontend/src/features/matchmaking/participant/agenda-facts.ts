import type { AgendaMeeting } from '../../../api/generated/types.gen';

/**
 * How a meeting stands for the company that reads it; `unanswered` if answers have closed without one of its own,
 * `otherSilent` without one of the other side, `lapsed` if the meeting is over without an answer, `awaited` if the other side
 * is at the table already, `here` if this one is, `held` with both; `absent` if staff have noted that this side does not
 * come, `otherAbsent` that the other does not.
 */
export type Standing =
  | 'toAnswer'
  | 'lapsed'
  | 'unanswered'
  | 'otherSilent'
  | 'waiting'
  | 'confirmed'
  | 'awaited'
  | 'here'
  | 'held'
  | 'absent'
  | 'otherAbsent'
  | 'declined'
  | 'declinedByOther'
  | 'cancelled';

/** From when on one can say that one is at the table. */
const EARLY_MS = 15 * 60_000;

/** Whether it is time to say that one is at the table. */
export function canArrive(meeting: AgendaMeeting, now: Date): boolean {
  const { start, end, ownCameAt } = meeting;
  return isLive(meeting) && !ownCameAt && now.getTime() >= Date.parse(start) - EARLY_MS && now < new Date(end);
}

/** Whether answers are taken no more. */
export function isClosed({ answerUntil, planFinal }: AgendaMeeting, now: Date): boolean {
  return planFinal || new Date(answerUntil) <= now;
}

/** Whether it is a matter of calling the meeting off, no longer of answering. */
export function canCallOff(meeting: AgendaMeeting, now: Date): boolean {
  const settled = meeting.ownAnswer === 'ACCEPTED' || isClosed(meeting, now);
  return isLive(meeting) && settled && now < new Date(meeting.start);
}

export function standingOf(meeting: AgendaMeeting, now: Date): Standing {
  const { state, ownAnswer, end, ownCameAt, otherCameAt, ownAbsentAt, otherAbsentAt } = meeting;
  if (isLive(meeting) && ownAbsentAt) return 'absent';
  if (isLive(meeting) && otherAbsentAt) return 'otherAbsent';
  if (isLive(meeting) && ownCameAt) return otherCameAt ? 'held' : 'here';
  if (isLive(meeting) && otherCameAt && new Date(end) > now) return 'awaited';
  switch (state) {
    case 'CANCELLED':
      return 'cancelled';
    case 'DECLINED':
      return ownAnswer === 'DECLINED' ? 'declined' : 'declinedByOther';
    case 'ACCEPTED':
      return 'confirmed';
    case 'PROVISIONAL':
      if (ownAnswer !== 'WAITING') return isClosed(meeting, now) ? 'otherSilent' : 'waiting';
      if (new Date(end) <= now) return 'lapsed';
      return isClosed(meeting, now) ? 'unanswered' : 'toAnswer';
    default:
      return state satisfies never;
  }
}

export function isLive({ state }: AgendaMeeting): boolean {
  return state === 'PROVISIONAL' || state === 'ACCEPTED';
}

/** The meetings that one sits in, or goes to next: several where representatives meet side by side. */
export function nextOf(meetings: readonly AgendaMeeting[], now: Date): readonly AgendaMeeting[] {
  const first = meetings.filter(isLive).find(({ end }) => new Date(end) > now);
  return first ? meetings.filter((meeting) => isLive(meeting) && meeting.start === first.start) : [];
}

/** How many meetings the company holds while this one lasts, this one with them. */
export function atOnce(meetings: readonly AgendaMeeting[], { start, end }: AgendaMeeting): number {
  const [from, until] = [new Date(start), new Date(end)];
  return meetings.filter((other) => isLive(other) && new Date(other.start) < until && new Date(other.end) > from)
    .length;
}

/** The meetings of each day, by the name that `day` gives it; the order stays. */
export function byDay(
  meetings: readonly AgendaMeeting[],
  day: (instant: Date) => string,
): readonly (readonly [string, readonly AgendaMeeting[]])[] {
  const days = new Map<string, AgendaMeeting[]>();
  for (const meeting of meetings) {
    const name = day(new Date(meeting.start));
    days.set(name, [...(days.get(name) ?? []), meeting]);
  }
  return [...days];
}

/** The agenda as it will be if the server agrees. */
export function answered(
  meetings: readonly AgendaMeeting[],
  id: string,
  answer: 'ACCEPTED' | 'DECLINED',
): AgendaMeeting[] {
  return meetings.map((meeting) => {
    if (meeting.id !== id) return meeting;
    if (answer === 'DECLINED') return { ...meeting, ownAnswer: answer, state: answer };
    return { ...meeting, ownAnswer: answer, state: meeting.otherAnswer === 'ACCEPTED' ? answer : 'PROVISIONAL' };
  });
}
