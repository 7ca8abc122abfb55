import type { ReactNode } from 'react';
import type { LeadView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Icon, type IconName } from '../../../ui/Icon';
import { Status } from '../../../ui/Status';
import { WaitingScans } from '../../../ui/WaitingScans';
import { ScoreButtons } from '../list/ScoreButtons';
import { toneOf, type LeadDesk, type Scanned, type Tone } from './lead-scanner';
import styles from './ScanPanel.module.css';
import { useScannedWords } from './use-scanned-words';

interface Props {
  readonly expo: ExpoSlug;
  readonly desk: LeadDesk;
  /** What the exhibitor has, as far as it is known. */
  readonly known: readonly LeadView[] | undefined;
  readonly reader: ReactNode;
  readonly onOpen: (lead: string) => void;
  readonly onSend: () => void;
}

const ICONS: Record<Tone, IconName> = { ok: 'ok', warn: 'warn', bad: 'bad', waiting: 'clock' };

/** Reads badges, shows what came of the last one, and lets it be scored while the visitor is still there. */
export function ScanPanel({ expo, desk, known, reader, onOpen, onSend }: Props) {
  const { t } = useI18n();
  const [last, ...before] = desk.recent;
  return (
    <div className={styles.panel}>
      <div role="status" aria-live="assertive" aria-atomic="true">
        {last ? (
          <Result scanned={last} />
        ) : (
          <div className={styles.result} data-tone="idle">
            <Icon name="scan" size="large" />
            <p className={styles.word}>{t('lead.scan.idle')}</p>
          </div>
        )}
      </div>
      {last && <Rating {...{ expo, known, onOpen }} scanned={last} />}
      <WaitingScans outbox={desk.outbox} onSend={onSend} />
      {reader}
      {before.length > 0 && (
        <section aria-labelledby="scanned-before">
          <h2 id="scanned-before" className={styles.title}>
            {t('lead.scan.before')}
          </h2>
          <ol className={styles.before}>
            {before.map((scanned) => (
              <Line key={scanned.scanId} scanned={scanned} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Result({ scanned }: { scanned: Scanned }) {
  const { word, details } = useScannedWords(scanned);
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

/** The lead that a scan came to, once the server has said so. */
function Rating({ expo, scanned, known, onOpen }: Pick<Props, 'expo' | 'known' | 'onOpen'> & { scanned: Scanned }) {
  const { t } = useI18n();
  const told = scanned.outcome.kind === 'answered' ? scanned.outcome.answer.lead : undefined;
  const lead = known?.find(({ id }) => id === told?.id);
  if (!lead) return null;
  return (
    <div className={styles.rating}>
      <ScoreButtons expo={expo} lead={lead} />
      <Button onClick={() => onOpen(lead.id)}>{t('lead.note.write')}</Button>
    </div>
  );
}

function Line({ scanned }: { scanned: Scanned }) {
  const { locale } = useI18n();
  const { word, details } = useScannedWords(scanned);
  return (
    <li>
      <time>{formats(locale).time(new Date(scanned.at))}</time>
      <Status tone={toneOf(scanned.outcome)}>{word}</Status>
      <span>{details[0]}</span>
    </li>
  );
}
