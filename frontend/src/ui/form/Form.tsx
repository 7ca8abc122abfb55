import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { ErrorSummary } from './ErrorSummary';
import styles from './Form.module.css';
import { fieldId, type SchemaForm } from './use-schema-form';

type FormSchema = GenericSchema<Record<string, unknown>, Record<string, unknown>>;

interface Props<S extends FormSchema> {
  readonly of: SchemaForm<S>;
  /** Throws a `Problem` when refused: its fields are marked, the rest is said at the top. */
  readonly onSubmit: (values: InferOutput<S>) => Promise<void>;
  /** A refusal that came on a later page but is about this one; read when the form appears. */
  readonly refusal?: Problem | undefined;
  readonly children: ReactNode;
}

/** Checks, sends, and when something is wrong moves to a summary whose links lead to the fields. */
export function Form<S extends FormSchema>({
  of: { form, labels, words },
  onSubmit,
  refusal: earlier,
  children,
}: Props<S>) {
  const { t } = useI18n();
  const { submitCount, isSubmitting } = form.formState;
  const names = Object.keys(labels) as FieldPath<InferInput<S>>[];
  const wrong = names.flatMap((name) => {
    const message = words(form.getFieldState(name, form.formState).error?.message);
    return message ? [{ id: fieldId(name), label: t(labels[name]), message }] : [];
  });

  const known = ({ fields }: Problem) => fields.filter(({ field }) => names.some((name) => name === field));
  const aboutWhole = (refusal: Problem) =>
    known(refusal).length === refusal.fields.length && refusal.fields.length > 0 ? undefined : refusal;
  const markFields = (refusal: Problem) =>
    known(refusal).forEach(({ field, message }) =>
      form.setError(
        names.find((name) => name === field)!,
        { type: 'server', message },
      ),
    );
  const [problem, setProblem] = useState(() => earlier && aboutWhole(earlier));
  const markEarlier = useEffectEvent(() => earlier && markFields(earlier));
  // the errors of the fields live in the form library
  useEffect(() => markEarlier(), []);

  const refuse = (thrown: unknown) => {
    const refusal = Problem.of(thrown);
    markFields(refusal);
    setProblem(aboutWhole(refusal));
  };
  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    return onSubmit(values).catch(refuse);
  });
  const isWrong = (submitCount > 0 || earlier) && !isSubmitting && (wrong.length > 0 || problem !== undefined);

  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-busy={isSubmitting || undefined}>
      {isWrong && <ErrorSummary key={submitCount} wrong={wrong} problem={problem} />}
      {children}
    </form>
  );
}
