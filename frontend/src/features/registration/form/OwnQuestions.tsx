import { useState, type FormEvent } from 'react';
import type { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/form/ErrorSummary';
import form from '../../../ui/form/Form.module.css';
import { fieldId } from '../../../ui/form/use-schema-form';
import { answerError } from './answer-error';
import type { Draft, Question } from './draft';
import { QuestionField } from './QuestionField';
import styles from './Wizard.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly questions: readonly Question[];
  readonly draft: Draft;
  readonly refusal: Problem | undefined;
  readonly keep: (typed: Pick<Draft, 'answers'>) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What the organizer asks besides: each with why, what for and how long it is kept. */
export function OwnQuestions({ expo, questions, draft, refusal, keep, onBack, onDone }: Props) {
  const { t, locale } = useI18n();
  const [submits, setSubmits] = useState(0);
  const [uploading, setUploading] = useState<readonly string[]>([]);
  const errorOf = (question: Question) => {
    const error = answerError(question, draft.answers[question.code]);
    return error && t(error);
  };
  const wrong = questions.flatMap((question) => {
    const message = errorOf(question);
    return message ? [{ id: fieldId(`question-${question.code}`), label: question.label[locale], message }] : [];
  });
  const shown = submits > 0 ? wrong : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmits(submits + 1);
    if (wrong.length === 0) onDone();
  };
  return (
    <form className={form.form} noValidate onSubmit={submit}>
      {(shown.length > 0 || refusal) && <ErrorSummary key={submits} wrong={shown} problem={refusal} />}
      {questions.map((question) => (
        <QuestionField
          key={question.code}
          expo={expo}
          id={fieldId(`question-${question.code}`)}
          question={question}
          values={draft.answers[question.code] ?? []}
          error={submits > 0 ? errorOf(question) : undefined}
          onChange={(values) => keep({ answers: { ...draft.answers, [question.code]: values } })}
          onBusy={(busy) =>
            setUploading((before) => [
              ...before.filter((code) => code !== question.code),
              ...(busy ? [question.code] : []),
            ])
          }
        />
      ))}
      <div className={styles.actions}>
        <Button size="large" onClick={onBack}>
          {t('registration.previous')}
        </Button>
        <Button
          tone="primary"
          size="large"
          type="submit"
          disabledReason={uploading.length > 0 ? t('registration.question.uploading') : undefined}
        >
          {t('registration.next')}
        </Button>
      </div>
    </form>
  );
}
