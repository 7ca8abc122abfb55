import type { OutboxState } from '../api/outbox';
import { Problem } from '../api/problem';
import { useI18n } from '../lib/i18n';
import { Button } from './Button';
import { Notice } from './Notice';
import { useProblemWords } from './ProblemMessage';

interface Props {
  readonly outbox: OutboxState;
  readonly onSend: () => void;
}

const NONE = new Problem({ code: Problem.UNREACHABLE, status: 0 });

/** How many scans the server does not know of yet, and why. Silent when none waits. */
export function WaitingScans({ outbox: { waiting, problem }, onSend }: Props) {
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
