import type { ReactNode } from 'react';
import type { MatchingRun } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Card } from '../../../ui/Card';
import { Progress } from '../../../ui/Progress';
import { Figures } from '../../../ui/Figures';
import { hasEnded } from './run-facts';

/** How far the run has come, and in what it is busy. */
export function RunProgress({ run, action }: { run: MatchingRun; action: ReactNode }) {
  const { t, locale } = useI18n();
  const { count, percent, duration, elapsed } = formats(locale);
  const share = (part: number, whole: number) => (whole === 0 ? undefined : percent(part / whole));
  return (
    <Card title={t('matchmaking.run.progress')} actions={action}>
      {!hasEnded(run) && (
        <Progress
          label={t(run.phase == null ? 'matchmaking.run.waits' : `matchmaking.run.phase.${run.phase}`)}
          {...(run.state === 'RUNNING' && { value: run.elapsedMillis / (run.seconds * 1000) })}
          text={`${duration(run.elapsedMillis)} / ${duration(run.seconds * 1000)}`}
        />
      )}
      <Figures
        label={t('matchmaking.run.progress')}
        figures={[
          {
            label: t('matchmaking.meetings.planned'),
            number: `${count(run.meetings)} / ${count(run.requests)}`,
            meaning: share(run.meetings, run.requests),
          },
          {
            label: t('matchmaking.mustWishes'),
            number: `${count(run.mustWishesMet)} / ${count(run.mustWishes)}`,
            meaning: share(run.mustWishesMet, run.mustWishes),
          },
          { label: t('matchmaking.elapsed'), number: elapsed(run.elapsedMillis) },
        ]}
      />
    </Card>
  );
}
