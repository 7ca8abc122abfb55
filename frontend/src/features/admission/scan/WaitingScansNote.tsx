import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { useProblemWords } from '../../../ui/ProblemMessage';
import { Problem } from '../../../api/problem';
import type { OutboxState } from '../../../api/outbox';

const NONE = new Problem({ code: Problem.UNREACHABLE, status: 0 });

/** How many scans the server does not know of yet, and why. Silent when none waits. */
export function WaitingScansNote({
  outbox: { waiting, problem },
  onSend,
}: {
  outbox: OutboxState;
  onSend: () => void;
}) {
  const { t } = useI18n();
  const { detail } = useProblemWords(problem ?? NONE);
  if (waiting === 0 || !problem) return null;
  return (
    <Notice tone="warn" title={t('admission.waiting', { count: waiting })} live="polite">
      <p>{problem.status === 0 ? t('admission.waiting.text') : detail}</p>
      <Button size="small" icon="refresh" onClick={onSend}>
        {t('admission.waiting.send')}
      </Button>
    </Notice>
  );
}
