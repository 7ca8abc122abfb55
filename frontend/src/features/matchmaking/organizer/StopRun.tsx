import { useMutation } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { stopRun } from '../../../api/generated';
import type { MatchingRun } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ProblemMessage } from '../../../ui/ProblemMessage';

interface Props {
  readonly expo: ExpoSlug;
  readonly run: MatchingRun;
  readonly onStopped: (run: MatchingRun) => void;
}

/** Ends a run early; the best plan so far stays. */
export function StopRun({ expo, run, onStopped }: Props) {
  const { t } = useI18n();
  const stop = useMutation({
    mutationFn: async () => (await stopRun({ path: { expo, run: run.id } })).data,
    onSuccess: onStopped,
  });
  return (
    <>
      <Button icon="close" busy={stop.isPending || stop.isSuccess} onClick={() => stop.mutate()}>
        {t(run.state === 'QUEUED' ? 'matchmaking.run.cancel' : 'matchmaking.run.stop')}
      </Button>
      {stop.error && <ProblemMessage problem={Problem.of(stop.error)} />}
    </>
  );
}
