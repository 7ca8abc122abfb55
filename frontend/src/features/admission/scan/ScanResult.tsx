import { useEffect, useEffectEvent } from 'react';
import { useI18n } from '../../../lib/i18n';
import { Icon, type IconName } from '../../../ui/Icon';
import { toneOf, type Desk, type Seen, type SeenTone } from './desk';
import styles from './Scan.module.css';
import { useSeenWords } from './use-seen-words';

interface Props {
  readonly desk: Desk;
  /** A gate is chosen. */
  readonly isReady: boolean;
  readonly onRead: (scanId: string) => void;
}

const ICONS: Record<SeenTone, IconName> = { ok: 'ok', warn: 'warn', bad: 'bad', waiting: 'clock' };
/** Long enough to be seen by both; then the next one must not take it for their own. */
const STAYS_MS = 6000;

/** The answer to the badge that was just held there: colour, picture, word, and spoken. */
export function ScanResult({ desk, isReady, onRead }: Props) {
  const { t } = useI18n();
  const seen = desk.recent.find(({ scanId }) => scanId === desk.current);
  return (
    <div role="status" aria-live="assertive" aria-atomic="true" className={styles.answer}>
      {seen ? (
        <Result key={seen.scanId} seen={seen} onRead={onRead} />
      ) : (
        <div className={styles.result} data-tone="idle">
          <Icon name="scan" size="large" />
          <p className={styles.word}>{t(isReady ? 'admission.idle' : 'admission.gate.first')}</p>
        </div>
      )}
    </div>
  );
}

function Result({ seen, onRead }: { seen: Seen; onRead: (scanId: string) => void }) {
  const { word, details } = useSeenWords(seen);
  const tone = toneOf(seen);
  const read = useEffectEvent(() => onRead(seen.scanId));
  // time is outside React
  useEffect(() => {
    if (tone === 'waiting') return;
    const timer = setTimeout(read, STAYS_MS);
    return () => clearTimeout(timer);
  }, [tone]);
  return (
    <div className={styles.result} data-tone={tone}>
      <Icon name={ICONS[tone]} size="large" />
      <p className={styles.word}>{word}</p>
      {details.map((line) => (
        <p key={line} className={styles.detail}>
          {line}
        </p>
      ))}
    </div>
  );
}
