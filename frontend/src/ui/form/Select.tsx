import type { Ref, SelectHTMLAttributes } from 'react';
import { Icon } from '../Icon';
import { Field, type FieldWords } from './Field';
import styles from './Field.module.css';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** One line more, where the name alone does not explain it. */
  readonly text?: string;
}

type Props = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> & {
    readonly choices: readonly Choice[];
    /** Shown while nothing is chosen. */
    readonly placeholder?: string;
    readonly ref?: Ref<HTMLSelectElement>;
  };

export function Select({ label, hint, error, optional, id, choices, placeholder, ...select }: Props) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <div className={styles.select}>
          <select className={styles.input} {...select} {...wiring}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {choices.map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" size="small" />
        </div>
      )}
    </Field>
  );
}
