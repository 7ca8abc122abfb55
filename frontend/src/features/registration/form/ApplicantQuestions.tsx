import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ApplicationAnswer, ApplicationReply } from '../../../api/generated';
import { listApplicationQuestions } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import form from '../../../ui/form/Form.module.css';
import { fieldId } from '../../../ui/form/use-schema-form';
import { answerError } from './answer-error';
import { QuestionField } from './QuestionField';

interface Props {
  readonly expo: ExpoSlug;
  readonly replies: readonly ApplicationReply[];
  /** What has arrived, of which the files are shown. */
  readonly answers: readonly ApplicationAnswer[];
  /** Whether to say what is missing. */
  readonly isTried: boolean;
  readonly onReplies: (replies: ApplicationReply[]) => void;
  readonly onFile: (question: string, token: string) => void;
  readonly onRemove: (question: string) => void;
}

const questions = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: ['expos', expo, 'application-questions'],
    queryFn: async ({ signal }) => (await listApplicationQuestions({ path: { expo }, signal })).data,
  });

/** What an organizer asks companies that apply, each with why, what for and how long it is kept. */
export function ApplicantQuestions({ expo, replies, answers, isTried, onReplies, onFile, onRemove }: Props) {
  const { t } = useI18n();
  const { data } = useQuery(questions(expo));
  if (!data || data.length === 0) return null;
  return (
    <>
      <h2>{t('registration.question.application')}</h2>
      {data.map((question) => {
        const file = answers.find((answer) => answer.question === question.id)?.file;
        const values = replies.find((reply) => reply.question === question.id)?.values ?? [];
        const wrong = answerError(question, file ? [file.name] : values);
        const isSaid = isTried || wrong === 'registration.question.number';
        return (
          <div key={question.id} className={form.form}>
            <QuestionField
              expo={expo}
              id={fieldId(`question-${question.code}`)}
              question={question}
              values={file ? [file.name] : values}
              error={wrong && isSaid ? t(wrong) : undefined}
              onChange={(next) =>
                question.kind === 'FILE'
                  ? next[0] && onFile(question.id, next[0])
                  : onReplies([
                      ...replies.filter((reply) => reply.question !== question.id),
                      { question: question.id, values: next },
                    ])
              }
              onBusy={() => undefined}
            />
            {file && (
              <Button size="small" tone="quiet" onClick={() => onRemove(question.id)}>
                {t('registration.question.removeFile', { name: file.name })}
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
}
