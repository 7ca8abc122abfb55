import { useId, type InputHTMLAttributes, type Ref } from 'react';
import { FieldError, type FieldWords } from './Field';
import styles from './Field.module.css';
import type { Choice } from './Select';

type Props = Omit<FieldWords, 'optional'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'defaultValue'> & {
    readonly name: string;
    readonly choices: readonly Choice[];
    readonly value?: string;
    readonly defaultValue?: string;
    readonly ref?: Ref<HTMLInputElement>;
  };

/** One of a few, each on a card large enough for a thumb. */
export function RadioCards({ label, hint, error, id, choices, value, defaultValue, ...input }: Props) {
  const own = useId();
  const group = id ?? own;
  const described = [hint && `${group}-hint`, error && `${group}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      className={styles.field}
      role="radiogroup"
      aria-describedby={described}
      aria-invalid={error ? true : undefined}
    >
      <legend className={styles.label}>{label}</legend>
      {hint && (
        <p className={styles.hint} id={`${group}-hint`}>
          {hint}
        </p>
      )}
      <div className={styles.cards}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.card}>
            <input
              type="radio"
              className={styles.box}
              {...input}
              {...(value !== undefined && { checked: choice.value === value })}
              {...(defaultValue !== undefined && { defaultChecked: choice.value === defaultValue })}
              id={index === 0 ? group : undefined}
              value={choice.value}
            />
            <span>
              <span className={styles.cardTitle}>{choice.label}</span>
              {choice.text && <span className={styles.cardText}>{choice.text}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${group}-error`} error={error} />
    </fieldset>
  );
}
