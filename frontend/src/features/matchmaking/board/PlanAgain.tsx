import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { startRun } from '../../../api/generated';
import type { MatchingRun } from '../../../api/generated/types.gen';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useOnline } from '../../../lib/use-online';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { keepNewer, matchingRuns } from '../queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly run: string;
  readonly onStarted: (run: MatchingRun) => void;
}

/** A new run that keeps to what it is told, and otherwise changes as little of this plan as it can. */
export function PlanAgain({ expo, run, onStarted }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const online = useOnline();
  const once = useOnceKey();
  const { data: known } = useQuery(matchingRuns.one(expo, run));
  const start = useMutation({
    mutationFn: () => {
      const body = { around: run, seconds: known?.seconds ?? 30, seed: known?.seed ?? 1 };
      return once(
        body,
        async (key) => (await startRun({ path: { expo }, body, headers: { 'Idempotency-Key': key } })).data,
      );
    },
    onSuccess: (started) => {
      keepNewer(queries, expo, started);
      void queries.invalidateQueries({ queryKey: matchingRuns.list(expo).queryKey });
      onStarted(started);
    },
  });
  return (
    <Card title={t('board.again')}>
      <p>{t('board.again.text')}</p>
      {start.error && <ProblemMessage problem={Problem.of(start.error)} />}
      <Button
        tone="primary"
        icon="chart"
        wide
        busy={start.isPending}
        disabledReason={online ? undefined : t('matchmaking.needsNetwork')}
        onClick={() => start.mutate()}
      >
        {t('board.again.start')}
      </Button>
    </Card>
  );
}
