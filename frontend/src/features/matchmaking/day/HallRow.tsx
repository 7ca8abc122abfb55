import type { HallMeeting, HallTable } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import styles from './HallDisplay.module.css';

/** One table on the big screen: its number, who meets there now, and who is next. */
export function HallRow({ table: { number, now, next }, at }: { table: HallTable; at: Date }) {
  const { t, locale } = useI18n();
  const { time, day } = formats(locale);
  const start = (meeting: HallMeeting) => {
    const moment = new Date(meeting.start);
    return day(moment) === day(at) ? time(moment) : `${day(moment)} ${time(moment)}`;
  };
  return (
    <li className={styles.table}>
      <p className={styles.number}>
        <span className="visually-hidden">{t('tableBoard.table', { number })}</span>
        <span aria-hidden="true">{number}</span>
      </p>
      <div className={styles.lines}>
        {now ? (
          <p className={styles.now}>
            <span className={styles.label}>{t('hallDisplay.now')}</span>
            <Names of={now} />
          </p>
        ) : (
          <p className={styles.now}>
            <span className={styles.free}>{t('tableBoard.free')}</span>
          </p>
        )}
        {next && (
          <p className={styles.next}>
            <span className={styles.label}>{t('hallDisplay.next', { start: start(next) })}</span>
            <Names of={next} />
          </p>
        )}
      </div>
    </li>
  );
}

function Names({ of: { buyer, exhibitor } }: { of: HallMeeting }) {
  const { locale } = useI18n();
  return (
    <span className={styles.names}>
      {buyer[locale]} – {exhibitor[locale]}
    </span>
  );
}
