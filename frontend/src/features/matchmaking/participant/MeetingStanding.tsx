import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { Status } from '../../../ui/Status';
import { standingOf } from './agenda-facts';

const TONES = {
  toAnswer: 'warn',
  lapsed: 'bad',
  unanswered: 'bad',
  otherSilent: 'waiting',
  waiting: 'waiting',
  confirmed: 'ok',
  awaited: 'warn',
  here: 'waiting',
  held: 'ok',
  absent: 'bad',
  otherAbsent: 'bad',
  declined: 'bad',
  declinedByOther: 'bad',
  cancelled: 'bad',
} as const;

export function MeetingStanding({ meeting, now }: { meeting: AgendaMeeting; now: Date }) {
  const { t } = useI18n();
  const standing = standingOf(meeting, now);
  return <Status tone={TONES[standing]}>{t(`matchmaking.meeting.standing.${standing}`)}</Status>;
}
