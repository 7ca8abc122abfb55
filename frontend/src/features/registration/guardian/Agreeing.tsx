import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import type { FormView, GuardianRequestView, Registered } from '../../../api/generated';
import { agreeAsGuardian } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { keptInTab } from '../../../lib/kept-in-tab';
import type { ExpoSlug } from '../../../lib/paths';
import { Consents } from '../form/Consents';
import { EMPTY, toAnswers } from '../form/draft';
import { OwnQuestions } from '../form/OwnQuestions';
import styles from '../form/Wizard.module.css';
import { ChildFacts } from './ChildFacts';

const schema = v.object({
  step: v.picklist(['child', 'questions', 'consent']),
  guardianName: v.string(),
  answers: v.record(v.string(), v.array(v.string())),
  agreed: v.array(v.string()),
});

type Typed = v.InferOutput<typeof schema>;

interface Props {
  readonly expo: ExpoSlug;
  readonly link: string;
  readonly request: GuardianRequestView;
  readonly form: FormView;
  readonly onRegistered: (registered: Registered) => void;
}

/** What the child wrote and who agrees, the organizer's questions, the consents. What is typed outlives a reload, not the tab. */
export function Agreeing({ expo, link, request, form, onRegistered }: Props) {
  const { t } = useI18n();
  // what ends a link is its seal, which no other link has
  const kept = keptInTab(`madang.guardian.${link.slice(-16)}`, schema);
  const [typed, setTyped] = useState<Typed>(
    () => kept.read() ?? { step: 'child', guardianName: '', answers: {}, agreed: [] },
  );
  const keep = ({ guardianName, answers, agreed, step }: Partial<Typed>) => {
    const next = {
      step: step ?? typed.step,
      guardianName: guardianName ?? typed.guardianName,
      answers: answers ?? typed.answers,
      agreed: agreed ?? typed.agreed,
    };
    kept.keep(next);
    setTyped(next);
  };
  const { step, guardianName } = typed;
  const draft = { ...EMPTY, answers: typed.answers, agreed: typed.agreed };
  const consent = useMutation({
    mutationFn: async () => {
      const answers = toAnswers(draft, form.consentItems, form.questions);
      const body = { guardianName, ...answers };
      return (await agreeAsGuardian({ path: { expo }, auth: link, body })).data;
    },
    onSuccess: (registered) => {
      kept.forget();
      onRegistered(registered);
    },
  });
  const refusal = consent.error ? Problem.of(consent.error) : undefined;
  const asksMore = form.questions.length > 0;
  switch (step) {
    case 'child':
      return (
        <ChildFacts
          request={request}
          name={guardianName}
          onTyped={(name) => keep({ guardianName: name })}
          onDone={(name) => keep({ guardianName: name, step: asksMore ? 'questions' : 'consent' })}
        />
      );
    case 'questions':
      return (
        <div className={styles.wizard}>
          <h2>{t('registration.step.title.questions')}</h2>
          <OwnQuestions
            expo={expo}
            questions={form.questions}
            {...{ draft, keep }}
            refusal={undefined}
            onBack={() => keep({ step: 'child' })}
            onDone={() => keep({ step: 'consent' })}
          />
        </div>
      );
    case 'consent':
      return (
        <div className={styles.wizard}>
          <h2>{t('registration.step.title.consent')}</h2>
          <Consents
            items={form.consentItems}
            {...{ draft, refusal, keep }}
            busy={consent.isPending}
            submit={t('guardian.agree')}
            onBack={() => keep({ step: asksMore ? 'questions' : 'child' })}
            onDone={() => consent.mutate()}
          >
            <p>{t('guardian.agree.text', { guardian: guardianName, name: request.name })}</p>
          </Consents>
        </div>
      );
    default:
      return step satisfies never;
  }
}
