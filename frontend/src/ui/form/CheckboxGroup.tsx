import type { InputHTMLAttributes, Ref } from 'react';
import { Checkbox } from './Checkbox';
import { FieldError } from './Field';
import styles from './Field.module.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly depth?: number }[];
  readonly ref?: Ref<HTMLInputElement>;
}

/** Several of many; a choice within a wider one stands to its right. */
export function CheckboxGroup({ id, label, error, choices, ...input }: Props) {
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {choices.map((choice, place) => (
        <div key={choice.value} style={{ paddingInlineStart: `${(choice.depth ?? 0) * 1.5}rem` }}>
          <Checkbox {...input} id={place === 0 ? id : `${id}-${place}`} value={choice.value} label={choice.label} />
        </div>
      ))}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
