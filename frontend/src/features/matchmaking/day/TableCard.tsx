import type { Seating } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { hasBegun, meetingAt, SIDES } from './day-facts';
import { SideLine } from './SideLine';
import styles from './TableBoard.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly table: Seating;
  /** The present by the server's clock. */
  readonly at: Date;
  readonly onScan: (table: number) => void;
}

/** One table: who should be there now, who is, and who comes next. */
export function TableCard({ expo, table, at, onScan }: Props) {
  const { t, locale } = useI18n();
  const { timeRange, moment, time } = formats(locale);
  const meeting = meetingAt(table, at);
  const next = table.next && table.next !== meeting ? table.next : undefined;
  return (
    <Card
      title={t('tableBoard.table', { number: table.table })}
      level={3}
      aside={
        meeting && <span className={styles.when}>{timeRange(new Date(meeting.start), new Date(meeting.end))}</span>
      }
    >
      {meeting ? (
        <>
          {SIDES.map((side) => (
            <SideLine key={side} {...{ expo, side }} sitting={meeting} begun={hasBegun(meeting, at)} />
          ))}
          <Button size="small" icon="scan" onClick={() => onScan(table.table)}>
            {t('tableBoard.scan')}
            <span className="visually-hidden">, {t('tableBoard.table', { number: table.table })}</span>
          </Button>
        </>
      ) : (
        <p className={styles.free}>{t('tableBoard.free')}</p>
      )}
      {next && (
        <p className={styles.next}>
          {t('tableBoard.next', {
            start: isSoon(next.start, at) ? time(new Date(next.start)) : moment(new Date(next.start)),
            buyer: next.buyer.name[locale],
            exhibitor: next.exhibitor.name[locale],
          })}
        </p>
      )}
    </Card>
  );
}

/** Within half a day nobody needs the date. */
function isSoon(start: string, at: Date): boolean {
  return new Date(start).getTime() - at.getTime() < 12 * 60 * 60_000;
}
