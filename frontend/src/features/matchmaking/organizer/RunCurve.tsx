import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MatchingRun } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { LineChart, SECOND_STEPS, WHOLE_STEPS, type Line } from '../../../ui/LineChart';
import { matchingRuns } from '../queries';
import { shownGap } from './run-facts';

/** How value and bound have come closer. */
export function RunCurve({ expo, run }: { expo: ExpoSlug; run: MatchingRun }) {
  const { t, locale } = useI18n();
  const { data: curve } = useQuery(matchingRuns.progress(expo, run.id));
  const { count, percent, duration, elapsed } = useMemo(() => formats(locale), [locale]);
  const at = useMemo(() => (curve ?? []).map(({ elapsedMillis }) => elapsedMillis / 1000), [curve]);
  const lines = useMemo<Line[]>(
    () => [
      {
        label: t('matchmaking.value'),
        tone: 'brand',
        stepped: true,
        values: (curve ?? []).map(({ value }) => (value > 0 ? value : null)), // before the first plan there is none
      },
      {
        label: t('matchmaking.bound'),
        tone: 'mute',
        dashed: true,
        values: (curve ?? []).map(({ bound }) => bound),
      },
    ],
    [curve, t],
  );
  const axis = useMemo(
    () => ({
      label: t('matchmaking.elapsed'),
      format: (seconds: number) => duration(seconds * 1000),
      steps: SECOND_STEPS,
    }),
    [t, duration],
  );
  const value = useMemo(() => ({ format: count, steps: WHOLE_STEPS }), [count]);
  if (at.length < 2) return null;
  return (
    <Card>
      <LineChart
        title={t('matchmaking.run.curve')}
        summary={t('matchmaking.run.curve.summary', {
          elapsed: elapsed(run.elapsedMillis),
          value: count(run.value),
          bound: run.bound == null ? '–' : count(run.bound),
          gap: run.gap == null ? '–' : shownGap(run.gap, percent),
        })}
        axis={axis}
        value={value}
        at={at}
        lines={lines}
      />
    </Card>
  );
}
