import { useEffect, useRef } from 'react';
import type { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { useProblemWords } from '../ProblemMessage';
import styles from './Form.module.css';

export interface WrongInput {
  /** Of the element that takes focus. */
  readonly id: string;
  readonly label: string;
  readonly message: string;
}

interface Props {
  readonly wrong: readonly WrongInput[];
  /** What the server said about the whole, if anything. */
  readonly problem?: Problem | undefined;
}

/** What is wrong with a form, with a link to each input. Takes focus when it appears. */
export function ErrorSummary({ wrong, problem }: Props) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  // focus belongs to the browser
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="group" aria-labelledby="form-summary">
      {problem ? (
        <ProblemWords problem={problem} />
      ) : (
        <p id="form-summary" className={styles.summaryTitle}>
          {t('ui.form.summary', { count: wrong.length })}
        </p>
      )}
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ id, label, message }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                {label}: {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function goTo(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault(); // the address keeps its own fragment
  document.getElementById(id)?.focus();
}

function ProblemWords({ problem }: { problem: Problem }) {
  const { t } = useI18n();
  const { title, detail } = useProblemWords(problem);
  return (
    <>
      <p id="form-summary" className={styles.summaryTitle}>
        {title}
      </p>
      <p>{detail}</p>
      <p className={styles.code}>{t('ui.problem.code', { code: problem.code })}</p>
    </>
  );
}
