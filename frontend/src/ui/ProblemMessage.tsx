import { Problem } from '../api/problem';
import { useI18n } from '../lib/i18n';
import { Button } from './Button';
import { Notice } from './Notice';
import styles from './Notice.module.css';

/** What went wrong, what to do next, and the code that the help desk asks for. */
export function ProblemMessage({ problem, retry }: { problem: Problem; retry?: (() => void) | undefined }) {
  const { t } = useI18n();
  const { title, detail } = useProblemWords(problem);
  return (
    <Notice tone="bad" title={title} live="assertive">
      <p>{detail}</p>
      <p className={styles.code}>{t('ui.problem.code', { code: problem.code })}</p>
      {retry && (
        <Button size="small" icon="refresh" onClick={retry}>
          {t('ui.retry')}
        </Button>
      )}
    </Notice>
  );
}

/** The server's own words, else ours for what it could not say. */
export function useProblemWords(problem: Problem): { title: string; detail: string } {
  const { t } = useI18n();
  const unreachable = problem.code === Problem.UNREACHABLE;
  return {
    title: problem.title ?? t(unreachable ? 'ui.problem.unreachable.title' : 'ui.problem.unexpected.title'),
    detail: problem.detail ?? t(unreachable ? 'ui.problem.unreachable.detail' : 'ui.problem.unexpected.detail'),
  };
}
