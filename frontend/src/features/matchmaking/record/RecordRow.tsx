import type { RecordLine } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Link } from '../../../ui/Link';
import { Status } from '../../../ui/Status';
import { keptRecord } from './kept-records';
import { standingOf } from './record-facts';
import styles from './Record.module.css';

export const TONES = {
  missing: 'warn',
  toAnswer: 'warn',
  sent: 'waiting',
  confirmed: 'ok',
  disputed: 'bad',
  disputedByOther: 'bad',
} as const;

/** One meeting and how its record stands; leads to the record. */
export function RecordRow({ expo, line }: { expo: ExpoSlug; line: RecordLine }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const standing = standingOf(line);
  return (
    <Link to={paths.record(expo, line.meeting)} className={styles.row}>
      <span className={styles.other}>{line.other.name[locale]}</span>
      <span className={styles.when}>
        {moment(new Date(line.start))} · {t('matchmaking.table.number', { number: line.table })}
      </span>
      <span className={styles.standing}>
        <Status tone={TONES[standing]}>{t(`meetingRecord.standing.${standing}`)}</Status>
        {keptRecord(line.meeting) && <Status tone="info">{t('meetingRecord.unsent')}</Status>}
      </span>
    </Link>
  );
}
