import { useId, type ReactNode } from 'react';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Empty } from '../../../ui/DataList';
import styles from './Agenda.module.css';
import { atOnce, byDay } from './agenda-facts';
import { MeetingCard } from './MeetingCard';

interface Props {
  readonly meetings: readonly AgendaMeeting[];
  readonly now: Date;
  readonly actionsOf?: (meeting: AgendaMeeting) => ReactNode;
}

/** All meetings, day by day. */
export function AgendaDays({ meetings, now, actionsOf }: Props) {
  const { t, locale } = useI18n();
  const { day } = formats(locale);
  if (meetings.length === 0)
    return <Empty title={t('matchmaking.meetings.none')} text={t('matchmaking.meetings.none.text')} />;
  return (
    <div className={styles.days}>
      {byDay(meetings, day).map(([name, rows]) => (
        <Day key={name} name={name}>
          {rows.map((meeting) => (
            <li key={meeting.id}>
              <MeetingCard
                meeting={meeting}
                now={now}
                atOnce={atOnce(meetings, meeting)}
                actions={actionsOf?.(meeting)}
              />
            </li>
          ))}
        </Day>
      ))}
    </div>
  );
}

function Day({ name, children }: { name: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.day} aria-labelledby={heading}>
      <h2 id={heading} className={styles.dayName}>
        {name}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
