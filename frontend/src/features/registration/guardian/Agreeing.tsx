import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormView, GuardianRequestView, Registered } from '../../../api/generated';
import { agreeAsGuardian } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Consents } from '../form/Consents';
import { EMPTY, toAnswers } from '../form/draft';
import { OwnQuestions } from '../form/OwnQuestions';
import styles from '../form/Wizard.module.css';
import { ChildFacts } from './ChildFacts';

type Step = 'child' | 'questions' | 'consent';

interface Props {
  readonly expo: ExpoSlug;
  readonly link: string;
  readonly request: GuardianRequestView;
  readonly form: FormView;
  readonly onRegistered: (registered: Registered) => void;
}

/** What the child wrote and who agrees, the organizer's questions, the consents. Nothing is kept on the way. */
export function Agreeing({ expo, link, request, form, onRegistered }: Props) {
  const { t } = useI18n();
  const [step, setStep] = useState<Step>('child');
  const [draft, setDraft] = useState({ ...EMPTY, guardianName: '' });
  const keep = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const consent = useMutation({
    mutationFn: async () => {
      const answers = toAnswers(draft, form.consentItems, form.questions);
      const body = { guardianName: draft.guardianName, ...answers };
      return (await agreeAsGuardian({ path: { expo }, auth: link, body })).data;
    },
    onSuccess: onRegistered,
  });
  const refusal = consent.error ? Problem.of(consent.error) : undefined;
  const asksMore = form.questions.length > 0;
  switch (step) {
    case 'child':
      return (
        <ChildFacts
          request={request}
          types={form.admissionTypes}
          name={draft.guardianName}
          onDone={(guardianName) => {
            keep({ guardianName });
            setStep(asksMore ? 'questions' : 'consent');
          }}
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
            onBack={() => setStep('child')}
            onDone={() => setStep('consent')}
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
            onBack={() => setStep(asksMore ? 'questions' : 'child')}
            onDone={() => consent.mutate()}
          >
            <p>{t('guardian.agree.text', { guardian: draft.guardianName, name: request.name })}</p>
          </Consents>
        </div>
      );
    default:
      return step satisfies never;
  }
}
