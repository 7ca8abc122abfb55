import { useI18n } from '../../../lib/i18n';
import { Checkbox } from '../../../ui/form/Checkbox';
import { FieldError } from '../../../ui/form/Field';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextField } from '../../../ui/form/TextField';
import type { Question } from './draft';
import styles from './Wizard.module.css';

interface Props {
  readonly id: string;
  readonly question: Question;
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (values: string[]) => void;
}

/** One question, answered by a text, a choice, or several. */
export function QuestionField({ id, question, values, error, onChange }: Props) {
  const { t, locale } = useI18n();
  const label = question.label[locale];
  const hint = t('registration.question.why', {
    purpose: question.purpose[locale],
    retention: question.retention[locale],
    basis: t(`registration.basis.${question.basis}`),
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
