import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { QuestionView } from '../../../api/generated';
import { retireQuestion } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Empty, Loading } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { basisOf } from '../form/basis';
import styles from './Organizer.module.css';
import { QuestionDialog } from './QuestionDialog';
import { registrations, type Audience } from './queries';

/** What visitors, or companies that apply, are asked besides who they are. */
export function Questions({ expo, audience }: { expo: ExpoSlug; audience: Audience }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(registrations.questions(expo, audience));
  const [adding, setAdding] = useState(false);
  const [retired, setRetired] = useState<QuestionView>();
  return (
    <section className={styles.stack} aria-labelledby="questions">
      <div className={styles.headline}>
        <h2 id="questions">{t('registrations.questions')}</h2>
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('registrations.question.add')}
        </Button>
      </div>
      <p>{t(`registrations.questions.text.${audience}`)}</p>
      {!data &&
        (error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('registrations.questions')} />
        ))}
      {data?.length === 0 && <Empty title={t('registrations.questions.none')} />}
      <div className={styles.cards}>
        {data?.map((question) => (
          <QuestionCard key={question.id} question={question} onRetire={() => setRetired(question)} />
        ))}
      </div>
      {adding && <QuestionDialog expo={expo} audience={audience} onClose={() => setAdding(false)} />}
      {retired && <Retirement expo={expo} question={retired} onClose={() => setRetired(undefined)} />}
    </section>
  );
}

function QuestionCard({ question, onRetire }: { question: QuestionView; onRetire: () => void }) {
  const { t, locale } = useI18n();
  const facts = [
    [t('registrations.question.kind'), t(`registrations.question.kind.${question.kind}`)],
    question.kind === 'FILE'
      ? [t('registrations.question.accepts'), question.accepts.join(', ')]
      : [t('registrations.question.choices'), question.choices.map((choice) => choice[locale]).join(', ') || '–'],
    [
      t('registrations.question.required'),
      t(question.required ? 'registrations.question.required.yes' : 'registrations.question.required.no'),
    ],
    [t('registrations.question.basis'), t(basisOf(question))],
    [t('registration.consent.purpose'), question.purpose[locale]],
    [t('registration.consent.retention'), question.retention[locale]],
    [t('registrations.question.keepDays'), question.keepDays ?? '–'],
  ] as const;
  return (
    <Card
      title={question.label[locale]}
      level={3}
      actions={
        <Button size="small" tone="quiet" onClick={onRetire}>
          {t('registrations.question.retire')}
          <span className="visually-hidden">, {question.label[locale]}</span>
        </Button>
      }
    >
      <dl className={styles.facts}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Retirement({ expo, question, onClose }: { expo: ExpoSlug; question: QuestionView; onClose: () => void }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const retirement = useMutation({
    mutationFn: () => retireQuestion({ path: { expo, question: question.id } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: registrations.all(expo) });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('registrations.question.retire.ask', { question: question.label[locale] })}
      confirm={t('registrations.question.retire')}
      tone="danger"
      busy={retirement.isPending}
      onConfirm={() => retirement.mutate()}
      onClose={onClose}
    >
      <p>{t('registrations.question.retire.text')}</p>
    </ConfirmDialog>
  );
}
