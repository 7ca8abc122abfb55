import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Card } from '../../../ui/Card';
import styles from './Agenda.module.css';
import { MeetingStanding } from './MeetingStanding';

/** Where to be, and when: to be read while walking. */
export function NextMeeting({ meetings, now }: { meetings: readonly [AgendaMeeting, ...AgendaMeeting[]]; now: Date }) {
  const { t, locale } = useI18n();
  const { day, time, fromNow } = formats(locale);
  const [meeting, ...beside] = meetings;
  const [start, end] = [new Date(meeting.start), new Date(meeting.end)];
  const isOn = start <= now;
  return (
    <Card
      surface="deep"
      title={t(isOn ? 'matchmaking.meeting.now' : 'matchmaking.meeting.next')}
      aside={beside.length === 0 && <MeetingStanding meeting={meeting} now={now} />}
    >
      <div className={styles.next}>
        <p className={styles.nextWhen}>
          <time dateTime={meeting.start}>
            {time(start)}–{time(end)}
          </time>
        </p>
        <p>
          {day(start)} · {isOn ? t('matchmaking.meeting.until', { time: time(end) }) : fromNow(start, now)}
        </p>
        {beside.length > 0 && <p>{t('matchmaking.meetings.atOnce', { count: meetings.length })}</p>}
        {meetings.map((one) => (
          <div key={one.id} className={styles.nextOne}>
            <p className={styles.nextWhere}>{t('matchmaking.table.number', { number: one.table })}</p>
            <p className={styles.nextOther}>{one.other.name[locale]}</p>
            {one.interpreter && <p>{t('matchmaking.interpreter.named', { name: one.interpreter })}</p>}
            {beside.length > 0 && <MeetingStanding meeting={one} now={now} />}
          </div>
        ))}
      </div>
    </Card>
  );
}
