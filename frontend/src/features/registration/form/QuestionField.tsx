import { Suspense } from 'react';
import { useI18n, wantWords } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { Checkbox } from '../../../ui/form/Checkbox';
import { FieldError } from '../../../ui/form/Field';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextField } from '../../../ui/form/TextField';
import { late } from '../../../ui/late';
import { basisOf } from './basis';
import type { Question } from './draft';
import styles from './Wizard.module.css';

/** Few expos ask for files. */
const FileField = late(
  async () => (await Promise.all([import('../attachment/FileField'), wantWords('rare')]))[0].FileField,
);

interface Props {
  readonly expo: ExpoSlug;
  readonly id: string;
  readonly question: Question;
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (values: string[]) => void;
  /** While a file is on its way. */
  readonly onBusy: (busy: boolean) => void;
}

/** One question, answered by a text, a choice or several, or a file. */
export function QuestionField({ expo, id, question, values, error, onChange, onBusy }: Props) {
  const { t, locale } = useI18n();
  const label = question.label[locale];
  const hint = t('registration.question.why', {
    purpose: question.purpose[locale],
    retention: question.retention[locale],
    basis: t(basisOf(question)),
  });
  const choices = question.choices.map((choice, place) => ({ value: String(place), label: choice[locale] }));
  if (question.kind === 'TEXT')
    return (
      <TextField
        {...{ id, label, hint, error }}
        optional={!question.required}
        maxLength={500}
        value={values[0] ?? ''}
        onChange={(event) => onChange([event.target.value])}
      />
    );
  if (question.kind === 'FILE')
    return (
      <Suspense fallback={<Loading label={label} />}>
        <FileField
          {...{ expo, id, question, hint, error, onBusy }}
          there={values.length > 0}
          onUploaded={(token) => onChange([token])}
        />
      </Suspense>
    );
  if (question.kind === 'CHOICE')
    return (
      <RadioCards
        {...{ id, hint, error, choices }}
        label={question.required ? label : `${label} ${t('ui.form.optional')}`}
        name={question.code}
        value={values[0] ?? ''}
        onChange={(event) => onChange([event.target.value])}
      />
    );
  const toggle = (value: string, chosen: boolean) =>
    onChange(chosen ? [...values, value] : values.filter((other) => other !== value));
  return (
    <fieldset className={styles.choices} aria-describedby={`${id}-hint`}>
      <legend>
        {label} {!question.required && t('ui.form.optional')}
      </legend>
      <p id={`${id}-hint`}>{hint}</p>
      {choices.map(({ value, label: words }, place) => (
        <Checkbox
          key={value}
          {...(place === 0 && { id })}
          label={words}
          checked={values.includes(value)}
          onChange={(event) => toggle(value, event.target.checked)}
        />
      ))}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
