import type { ReactNode } from 'react';
import type { Sitting } from '../../../../api/generated/types.gen';
import type { OutboxState } from '../../../../api/outbox';
import { formats } from '../../../../lib/formats';
import { useI18n } from '../../../../lib/i18n';
import { Button } from '../../../../ui/Button';
import { Icon, type IconName } from '../../../../ui/Icon';
import { Page } from '../../../../ui/Page';
import { Status } from '../../../../ui/Status';
import { WaitingScans } from '../../../../ui/WaitingScans';
import { toneOf, type Scanned, type Tone } from './table-scans';
import styles from './TableScan.module.css';
import { useScannedWords } from './use-scanned-words';

interface Props {
  readonly table: number;
  /** The one that is held there, or about to be. */
  readonly meeting: Sitting | undefined;
  /** Latest first, of this table. */
  readonly recent: readonly Scanned[];
  readonly outbox: OutboxState;
  readonly onSend: () => void;
  readonly reader: ReactNode;
  readonly onBack: () => void;
}

const ICONS: Record<Tone, IconName> = { ok: 'ok', warn: 'warn', bad: 'bad', waiting: 'clock' };

/** Reads the badges of both sides at one table, and says what came of the last one. */
export function TableScanPage({ table, meeting, recent, outbox, onSend, reader, onBack }: Props) {
  const { t, locale } = useI18n();
  const [last, ...before] = recent;
  const isKept = outbox.problem !== undefined;
  return (
    <Page
      title={t('tableScan.title', { number: table })}
      lead={meeting && `${meeting.buyer.name[locale]} – ${meeting.exhibitor.name[locale]}`}
      width="form"
      actions={<Button onClick={onBack}>{t('tableScan.back')}</Button>}
    >
      <div role="status" aria-live="assertive" aria-atomic="true">
        {last ? (
          <Result scanned={last} isKept={isKept} />
        ) : (
          <div className={styles.result} data-tone="idle">
            <Icon name="scan" size="large" />
            <p className={styles.word}>{t('tableScan.idle')}</p>
          </div>
        )}
      </div>
      <WaitingScans outbox={outbox} onSend={onSend} />
      {reader}
      {before.length > 0 && (
        <section aria-labelledby="scanned-before">
          <h2 id="scanned-before" className={styles.title}>
            {t('tableScan.before')}
          </h2>
          <ol className={styles.before}>
            {before.map((scanned) => (
              <Line key={scanned.scanId} scanned={scanned} isKept={isKept} />
            ))}
          </ol>
        </section>
      )}
    </Page>
  );
}

interface ScannedProps {
  readonly scanned: Scanned;
  readonly isKept: boolean;
}

function Result({ scanned, isKept }: ScannedProps) {
  const { word, details } = useScannedWords(scanned, isKept);
  const tone = toneOf(scanned.outcome);
  return (
    <div className={styles.result} data-tone={tone}>
      <Icon name={ICONS[tone]} size="large" />
      <p className={styles.word}>{word}</p>
      {details.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Line({ scanned, isKept }: ScannedProps) {
  const { locale } = useI18n();
  const { word, details } = useScannedWords(scanned, isKept);
  return (
    <li>
      <time>{formats(locale).time(new Date(scanned.at))}</time>
      <Status tone={toneOf(scanned.outcome)}>{word}</Status>
      <span>{details[0]}</span>
    </li>
  );
}
