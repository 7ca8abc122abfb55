import type { MatchingRun } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';
import { Figures } from '../../../ui/Figures';
import { hasEnded, isProvenBest, mostBetter, shownGap } from './run-facts';
import { RunState } from './RunState';

/** Value, upper bound and gap, each with what it means. */
export function RunResult({ run }: { run: MatchingRun }) {
  const { t, locale } = useI18n();
  const { count, percent } = formats(locale);
  return (
    <Card title={t('matchmaking.run.result')} aside={<RunState state={run.state} />}>
      <Figures
        size="large"
        label={t('matchmaking.run.result')}
        figures={[
          { label: t('matchmaking.value'), number: count(run.value), meaning: t('matchmaking.value.meaning') },
          {
            label: t('matchmaking.bound'),
            number: run.bound == null ? '–' : count(run.bound),
            meaning: t('matchmaking.bound.meaning'),
          },
          {
            label: t('matchmaking.gap'),
            number: run.gap == null ? '–' : shownGap(run.gap, percent),
            meaning: <GapMeaning run={run} />,
          },
        ]}
      />
      {isProvenBest(run) && <Notice tone="ok" title={t('matchmaking.gap.none')} live="polite" />}
      <Spoken run={run} />
    </Card>
  );
}

function GapMeaning({ run }: { run: MatchingRun }) {
  const { t, locale } = useI18n();
  const better = mostBetter(run);
  if (better === undefined) return t('matchmaking.gap.unknown');
  return better === 0
    ? t('matchmaking.gap.meaning.none')
    : t('matchmaking.gap.meaning', { better: formats(locale).percent(better) });
}

/** Readers hear each new state once, and the numbers with the last one: not twice a second. */
function Spoken({ run }: { run: MatchingRun }) {
  const { t, locale } = useI18n();
  const { count, percent } = formats(locale);
  const state = t(`matchmaking.run.state.${run.state}`);
  return (
    <p role="status" className="visually-hidden">
      {hasEnded(run) && run.gap != null
        ? t('matchmaking.run.spoken', {
            state,
            value: count(run.value),
            gap: shownGap(run.gap, percent),
            meetings: count(run.meetings),
          })
        : state}
    </p>
  );
}
