import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { correctRegistration, type OwnRegistration } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/form/ErrorSummary';
import form from '../../../ui/form/Form.module.css';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextField } from '../../../ui/form/TextField';
import { fieldId } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { QuestionField } from '../form/QuestionField';
import { ownRegistration } from '../queries';
import { correctionOf, errorsOf, keptCorrection, questionId, toBody, type Correction } from './correction';
import styles from './OwnData.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly manageToken: string;
  readonly own: OwnRegistration;
}

/** Correcting what was registered; what was typed before a reload is there again. */
export function OwnCorrection(props: Props) {
  const { t } = useI18n();
  const kept = keptCorrection(props.own);
  const [draft, setDraft] = useState(kept.read);
  const close = () => {
    kept.forget();
    setDraft(undefined);
  };
  if (!draft) return <Button onClick={() => setDraft(correctionOf(props.own))}>{t('ownData.correct')}</Button>;
  const change = (some: Partial<Correction>) => {
    const next = { ...draft, ...some };
    kept.keep(next);
    setDraft(next);
  };
  return <CorrectionForm {...props} draft={draft} onChange={change} onClose={close} />;
}

interface FormProps extends Props {
  readonly draft: Correction;
  readonly onChange: (some: Partial<Correction>) => void;
  readonly onClose: () => void;
}

function CorrectionForm({ expo, manageToken, own, draft, onChange, onClose }: FormProps) {
  const { t, locale } = useI18n();
  const [submits, setSubmits] = useState(0);
  const saving = useSaving({ expo, manageToken, own }, onClose);
  const errors = errorsOf(draft, own.questions);
  const labels: Readonly<Record<string, string>> = {
    name: t('registration.form.name'),
    phone: t('registration.form.phone'),
    ...Object.fromEntries(own.questions.map(({ code, label }) => [questionId(code), label[locale]])),
  };
  const shown = submits > 0 ? errors : new Map<string, never>();
  const wrong = [...shown].map(([input, message]) => ({
    id: fieldId(input),
    label: labels[input] ?? input,
    message: t(message),
  }));
  const errorOf = (input: string) => {
    const message = shown.get(input);
    return message && t(message);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmits(submits + 1);
    saving.reset();
    if (errors.size === 0) saving.mutate(draft);
  };
  const refusal = saving.error ? Problem.of(saving.error) : undefined;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={submit}
      aria-label={t('ownData.correct')}
      aria-busy={saving.isPending || undefined}
    >
      {(wrong.length > 0 || refusal) && <ErrorSummary key={submits} wrong={wrong} problem={refusal} />}
      <p className={styles.note}>{t('ownData.correct.fixed')}</p>
      <TextField
        id={fieldId('name')}
        label={labels.name ?? ''}
        hint={t('ownData.correct.name.hint')}
        error={errorOf('name')}
        autoComplete="name"
        value={draft.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <TextField
        id={fieldId('phone')}
        label={labels.phone ?? ''}
        error={errorOf('phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        optional
        value={draft.phone}
        onChange={({ target }) => onChange({ phone: target.value })}
      />
      <RadioCards
        id={fieldId('locale')}
        name="locale"
        label={t('ownData.correct.locale')}
        choices={[
          { value: 'ko', label: '한국어' },
          { value: 'en', label: 'English' },
        ]}
        value={draft.locale}
        onChange={({ target }) => onChange({ locale: target.value === 'en' ? 'en' : 'ko' })}
      />
      {own.questions.map((question) => (
        <QuestionField
          key={question.code}
          {...{ expo, question }}
          id={fieldId(questionId(question.code))}
          values={draft.answers[question.code] ?? []}
          error={errorOf(questionId(question.code))}
          onChange={(values) => onChange({ answers: { ...draft.answers, [question.code]: values } })}
          onBusy={() => {}}
        />
      ))}
      <div className={styles.rights}>
        <Button tone="primary" type="submit" busy={saving.isPending}>
          {t('ownData.correct.save')}
        </Button>
        <Button onClick={onClose}>{t('ownData.correct.drop')}</Button>
      </div>
    </form>
  );
}

function useSaving({ expo, manageToken, own }: Props, onSaved: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const headers = { 'If-Match': `"${own.version}"` };
  const { queryKey } = ownRegistration.data(expo, manageToken);
  return useMutation({
    mutationFn: async (draft: Correction) =>
      (await correctRegistration({ path: { expo }, auth: manageToken, headers, body: toBody(draft, own) })).data,
    onSuccess: (corrected) => {
      queries.setQueryData(queryKey, corrected);
      show({ tone: 'ok', text: t('ownData.corrected') });
      onSaved();
    },
    // refused or not, another window may have changed it
    onSettled: () => queries.invalidateQueries({ queryKey: queryKey.slice(0, -1) }),
  });
}
