import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { useProblemWords } from '../ProblemMessage';
import styles from './Form.module.css';
import { fieldId, type SchemaForm } from './use-schema-form';

type FormSchema = GenericSchema<Record<string, unknown>, Record<string, unknown>>;

interface Props<S extends FormSchema> {
  readonly of: SchemaForm<S>;
  /** Throws a `Problem` when refused: its fields are marked, the rest is said at the top. */
  readonly onSubmit: (values: InferOutput<S>) => Promise<void>;
  readonly children: ReactNode;
}

/** Checks, sends, and when something is wrong moves to a summary whose links lead to the fields. */
export function Form<S extends FormSchema>({ of: { form, labels, words }, onSubmit, children }: Props<S>) {
  const [problem, setProblem] = useState<Problem>();
  const { t } = useI18n();
  const { submitCount, isSubmitting } = form.formState;
  const names = Object.keys(labels) as FieldPath<InferInput<S>>[];
  const wrong = names.flatMap((name) => {
    const message = words(form.getFieldState(name, form.formState).error?.message);
    return message ? [{ name, label: t(labels[name]), message }] : [];
  });

  const refuse = (thrown: unknown) => {
    const refusal = Problem.of(thrown);
    const known = refusal.fields.filter(({ field }) => names.some((name) => name === field));
    known.forEach(({ field, message }) =>
      form.setError(
        names.find((name) => name === field)!,
        { type: 'server', message },
      ),
    );
    setProblem(known.length === refusal.fields.length && known.length > 0 ? undefined : refusal);
  };
  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    return onSubmit(values).catch(refuse);
  });
  const isWrong = submitCount > 0 && !isSubmitting && (wrong.length > 0 || problem !== undefined);

  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-busy={isSubmitting || undefined}>
      {isWrong && (
        <Summary key={submitCount} problem={problem}>
          {wrong.map(({ name, label, message }) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} onClick={(event) => goTo(event, name)}>
                {label}: {message}
              </a>
            </li>
          ))}
        </Summary>
      )}
      {children}
    </form>
  );
}

function goTo(event: { preventDefault: () => void }, name: string): void {
  event.preventDefault(); // the address keeps its own fragment
  document.getElementById(fieldId(name))?.focus();
}

function Summary({ problem, children }: { problem: Problem | undefined; children: ReactNode[] }) {
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
          {t('ui.form.summary', { count: children.length })}
        </p>
      )}
      {children.length > 0 && <ul>{children}</ul>}
    </div>
  );
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
