import type { ReactNode } from 'react';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Status } from '../../../ui/Status';
import { isLive } from './agenda-facts';
import styles from './Agenda.module.css';
import { MeetingStanding } from './MeetingStanding';
import { ProposalLine } from './ProposalLine';

interface Props {
  readonly meeting: AgendaMeeting;
  readonly now: Date;
  /** How many meetings the company holds at that time. */
  readonly atOnce: number;
  readonly actions?: ReactNode;
}

/** One meeting: when, where, with whom, and how it stands. */
export function MeetingCard({ meeting, now, atOnce, actions }: Props) {
  const { t, locale } = useI18n();
  const { time } = formats(locale);
  const { start, end, table, other, interpreter } = meeting;
  return (
    <article className={styles.meeting} data-off={isLive(meeting) ? undefined : true}>
      <p className={styles.when}>
        <time dateTime={start} className={styles.start}>
          {time(new Date(start))}
        </time>
        <time dateTime={end} className={styles.end}>
          –{time(new Date(end))}
        </time>
      </p>
      <div className={styles.what}>
        <h3 className={styles.other}>{other.name[locale]}</h3>
        <p className={styles.where}>
          {t('matchmaking.table.number', { number: table })}
          {interpreter && <span> · {t('matchmaking.interpreter.named', { name: interpreter })}</span>}
        </p>
        <p className={styles.standing}>
          <MeetingStanding meeting={meeting} now={now} />
          {atOnce > 1 && isLive(meeting) && (
            <Status tone="info">{t('matchmaking.meetings.atOnce', { count: atOnce })}</Status>
          )}
        </p>
        <ProposalLine of={meeting} />
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
