import type { LiveState } from '../../../api/live';
import type { MatchingRun } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { hasEnded } from './run-facts';

/** What the reader must know besides the numbers: the line to the server, and how the run ended. */
export function RunLine({ run, line }: { run: MatchingRun; line: LiveState }) {
  const { t } = useI18n();
  if (run.state === 'FAILED')
    return (
      <Notice tone="bad" title={t('matchmaking.run.failed')} live="assertive">
        <p>{t(`matchmaking.run.failure.${run.failure ?? 'GIVEN_UP'}`)}</p>
      </Notice>
    );
  if (hasEnded(run)) return null;
  if (line.kind === 'closed' && line.problem) return <ProblemMessage problem={line.problem} />;
  return (
    <div role="status" className={line.kind === 'reconnecting' ? undefined : 'visually-hidden'}>
      {line.kind === 'reconnecting' && (
        <Notice tone="warn" title={t('matchmaking.run.reconnecting')}>
          <p>{t('matchmaking.run.reconnecting.text')}</p>
        </Notice>
      )}
    </div>
  );
}
