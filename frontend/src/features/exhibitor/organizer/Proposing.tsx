import { useState } from 'react';
import type { BoothProposalView, ExhibitorView } from '../../../api/generated';
import { useLive } from '../../../api/use-live';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import styles from './Booths.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly companies: readonly ExhibitorView[];
  readonly proposal: BoothProposalView | undefined;
  readonly onProposal: (proposal: BoothProposalView | undefined) => void;
  /** Whether all that is shown is saved; the server proposes from what it knows. */
  readonly isSaved: boolean;
  readonly onApply: (proposal: BoothProposalView) => void;
}

const WHOLE = /^\d{1,6}$/;

/** Has the server search a proposal; nothing is assigned before the organizer takes it over, and saves. */
export function Proposing({ expo, companies, proposal, onProposal, isSaved, onApply }: Props) {
  const { t, locale } = useI18n();
  const [seed, setSeed] = useState('1');
  const [steps, setSteps] = useState('20000');
  const [path, setPath] = useState<string>();
  const [asked, setAsked] = useState(0);
  const line = useLive(path, ({ data }) => {
    if (!isProposal(data)) return;
    onProposal(data);
    if (data.complete) setPath(undefined);
  });
  const fits = WHOLE.test(seed) && WHOLE.test(steps) && Number(steps) >= 1 && Number(steps) <= 200_000;
  const start = () => {
    onProposal(undefined);
    setAsked(asked + 1);
    // what follows the # is never sent: it asks anew for what was refused
    setPath(`/api/expos/${expo}/booth-proposal?seed=${Number(seed)}&steps=${Number(steps)}#${asked}`);
  };
  const isSearching = path !== undefined && line.kind !== 'closed';
  const nameOf = (id: string) => companies.find((one) => one.id === id)?.name[locale] ?? '';
  return (
    <Card title={t('booths.propose')}>
      <p>{t('booths.propose.text')}</p>
      <div className={styles.bar}>
        <TextField
          label={t('booths.seed')}
          value={seed}
          inputMode="numeric"
          onChange={({ target }) => setSeed(target.value)}
        />
        <TextField
          label={t('booths.steps')}
          value={steps}
          inputMode="numeric"
          onChange={({ target }) => setSteps(target.value)}
        />
        {isSearching ? (
          <Button onClick={() => setPath(undefined)}>{t('booths.propose.stop')}</Button>
        ) : (
          <Button
            onClick={start}
            disabledReason={!isSaved ? t('booths.propose.unsaved') : fits ? undefined : t('booths.propose.unfit')}
          >
            {t('booths.propose.start')}
          </Button>
        )}
      </div>
      {line.kind === 'closed' && line.problem && <ProblemMessage problem={line.problem} />}
      {isSearching && (
        <Progress
          label={t('booths.searching')}
          {...(proposal && { value: proposal.step / proposal.steps })}
          {...(proposal && { text: t('booths.step', { step: proposal.step, steps: proposal.steps }) })}
        />
      )}
      {proposal && (
        <div className={styles.page}>
          <p role={isSearching ? undefined : 'status'}>
            {t('booths.proposal', {
              placed: proposal.placed.length,
              left: Math.abs(proposal.left),
              comfort: proposal.comfort,
            })}
          </p>
          {!isSearching && !proposal.complete && <p>{t('booths.stopped')}</p>}
          {proposal.parts.length > 0 && (
            <dl className={styles.parts}>
              {proposal.parts.map(({ rule, points }) => (
                <div key={rule}>
                  <dt>{t(`booths.rule.${rule}`)}</dt>
                  <dd>{points}</dd>
                </div>
              ))}
            </dl>
          )}
          {proposal.unplaced.length > 0 && (
            <ul>
              {proposal.unplaced.map(({ exhibitor, why }) => (
                <li key={exhibitor}>
                  {nameOf(exhibitor)}: {t(`booths.why.${why}`)}
                </li>
              ))}
            </ul>
          )}
          {!isSearching && (
            <div className={styles.bar}>
              <Button tone="primary" onClick={() => onApply(proposal)}>
                {t('booths.apply')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Card>
  );
}

function isProposal(data: unknown): data is BoothProposalView {
  return typeof data === 'object' && data !== null && 'placed' in data && 'complete' in data;
}
