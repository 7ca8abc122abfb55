import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Status } from '../../../ui/Status';
import { toneOf, type Seen } from './desk';
import styles from './Scan.module.css';
import { useSeenWords } from './use-seen-words';

/** The last badges of this device, so that a doubt can be settled without scanning again. */
export function RecentScans({ recent }: { recent: readonly Seen[] }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="recent-scans">
      <h2 id="recent-scans" className={styles.title}>
        {t('admission.recent')}
      </h2>
      {recent.length === 0 ? (
        <p className={styles.quiet}>{t('admission.recent.none')}</p>
      ) : (
        <ol className={styles.recent}>
          {recent.map((seen) => (
            <Line key={seen.scanId} seen={seen} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({ seen }: { seen: Seen }) {
  const { locale } = useI18n();
  const { word, details } = useSeenWords(seen);
  return (
    <li>
      <time>{formats(locale).time(new Date(seen.at))}</time>
      <Status tone={toneOf(seen)}>{word}</Status>
      <span className={styles.quiet}>{details[0]}</span>
    </li>
  );
}
