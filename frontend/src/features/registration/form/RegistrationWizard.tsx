import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { FormView, Registered } from '../../../api/generated';
import { useI18n, wantWords } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { late } from '../../../ui/late';
import { StepIndicator } from '../../../ui/Progress';
import { onlineCounter, type Counter } from '../queries';
import { AboutPerson } from './AboutPerson';
import { ChooseType } from './ChooseType';
import { Consents } from './Consents';
import { EMPTY, forgetDraft, keepDraft, readDraft, stepFor, stepsFor, toRequest, type Draft, type Step } from './draft';
import { Unanswered, Waiting } from './Interruption';
import { useRegistering } from './use-registering';
import styles from './Wizard.module.css';

/** Not every expo asks more. */
const OwnQuestions = late(async () => (await import('./OwnQuestions')).OwnQuestions);
const AlreadyRegistered = late(
  async () => (await Promise.all([import('./AlreadyRegistered'), wantWords('rare')]))[0].AlreadyRegistered,
);
const GuardianAsked = late(
  async () => (await Promise.all([import('../guardian/GuardianAsked'), wantWords('rare')]))[0].GuardianAsked,
);

interface Props {
  readonly expo: ExpoSlug;
  readonly form: FormView;
  /** The expo's page unless said otherwise. */
  readonly counter?: Counter;
  readonly onRegistered: (registered: Registered) => void;
  /** Where a guardian was asked on a device that the next visitor uses; else the way leads to the expo's page. */
  readonly onLeave?: () => void;
}

/** Three short pages and one request at the end. What is filled in stays on the device until it is answered. */
export function RegistrationWizard({ expo, form, counter = onlineCounter(expo), onRegistered, onLeave }: Props) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => (counter.keepsTyping ? readDraft(expo) : EMPTY));
  const [moved, setMoved] = useState(false);
  const [asked, setAsked] = useState<string>();
  const latest = useRef(draft);
  const keep = (change: Partial<Draft>) => {
    latest.current = { ...latest.current, ...change };
    if (counter.keepsTyping) keepDraft(expo, latest.current);
    setDraft(latest.current);
  };
  const { sending, send, reopen } = useRegistering(counter, {
    onAttempt: (attempt) => keep({ attempt }),
    onRegistered: (registered) => {
      forgetDraft(expo);
      onRegistered(registered);
    },
    onRefused: (problem) => {
      void queries.invalidateQueries(counter.form); // places and texts may be others now
      keep({ step: stepFor(problem), attempt: undefined });
    },
  });
  const goTo = (step: Step, change: Partial<Draft> = {}) => {
    setMoved(true);
    reopen();
    keep({ ...change, step });
  };
  const submit = () =>
    void send(toRequest(latest.current, form.consentItems, locale, form.questions), latest.current.attempt);
  const steps = stepsFor(form.questions);
  const step = steps.includes(draft.step) ? draft.step : 'consent';
  const refusal = sending.kind === 'refused' ? sending.problem : undefined;

  if (refusal?.code === 'already-registered')
    return (
      <Suspense fallback={<Loading label={t('registration.form')} />}>
        <AlreadyRegistered expo={expo} email={draft.email} onOther={() => goTo('person')} />
      </Suspense>
    );
  if (asked !== undefined)
    return (
      <Suspense fallback={<Loading label={t('registration.guardian.ask')} />}>
        <GuardianAsked expo={expo} email={asked} onLeave={onLeave} />
      </Suspense>
    );
  return (
    <div className={styles.wizard}>
      <Steps steps={steps} current={step} />
      <StepHeading key={step} step={step} focus={moved && !refusal} />
      {step === 'type' && (
        <ChooseType
          types={form.admissionTypes}
          {...{ draft, refusal, keep }}
          onDone={(chosen) => goTo('person', chosen)}
        />
      )}
      {step === 'person' && (
        <AboutPerson
          {...{ draft, refusal, keep }}
          onBack={() => goTo('type')}
          askGuardian={counter.askGuardian}
          onDone={(typed) => goTo(steps[2] ?? 'consent', typed)}
          onGuardianAsked={(email) => {
            forgetDraft(expo);
            setAsked(email);
          }}
        />
      )}
      {step === 'questions' && (
        <Suspense fallback={<Loading label={t('registration.step.questions')} />}>
          <OwnQuestions
            expo={expo}
            questions={form.questions}
            {...{ draft, refusal, keep }}
            onBack={() => goTo('person')}
            onDone={() => goTo('consent')}
          />
        </Suspense>
      )}
      {step === 'consent' && (
        <Consents
          items={form.consentItems}
          {...{ draft, refusal, keep }}
          busy={sending.kind === 'sending'}
          onBack={() => goTo(steps.at(-2) ?? 'person')}
          onDone={submit}
        >
          {sending.kind === 'waiting' && <Waiting seconds={sending.seconds} sendAgain={submit} stop={reopen} />}
          {sending.kind === 'unanswered' && <Unanswered sendAgain={submit} />}
        </Consents>
      )}
    </div>
  );
}

export function Steps({ steps = stepsFor([]), current }: { steps?: readonly Step[]; current: Step }) {
  const { t } = useI18n();
  return (
    <StepIndicator
      label={t('registration.steps')}
      steps={steps.map((step) => t(`registration.step.${step}`))}
      current={steps.indexOf(current)}
    />
  );
}

/** The name of the page, where a reader goes on after a change of page. */
function StepHeading({ step, focus }: { step: Step; focus: boolean }): ReactNode {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(focus);
  // focus belongs to the browser
  useEffect(() => {
    if (!first.current) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {t(`registration.step.title.${step}`)}
    </h2>
  );
}
