import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { LinkButton } from '../../../ui/Link';
import { meetingRecords } from './queries';
import styles from './Record.module.css';
import { toDo } from './record-facts';
import { RecordRow } from './RecordRow';

/** The records that wait for this side, above its meetings; nothing before the first meeting has begun. */
export function RecordsToDo({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const { data } = useQuery(meetingRecords.mine(expo));
  if (!data || data.length === 0) return null;
  const open = toDo(data);
  return (
    <Card
      title={t('meetingRecord.records')}
      actions={
        <LinkButton to={paths.records(expo)} size="small">
          {t('meetingRecord.all')}
        </LinkButton>
      }
    >
      {open.length === 0 ? (
        <p>{t('meetingRecord.nothingToDo')}</p>
      ) : (
        <ul className={styles.rows} aria-label={t('meetingRecord.toDo')}>
          {open.map((line) => (
            <li key={line.meeting}>
              <RecordRow expo={expo} line={line} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
