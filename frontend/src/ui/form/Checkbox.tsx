import { useId, type InputHTMLAttributes, type Ref } from 'react';
import { FieldError, type FieldWords } from './Field';
import styles from './Field.module.css';

type Props = Omit<FieldWords, 'optional'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { readonly ref?: Ref<HTMLInputElement> };

/** Yes or no. Never ticked beforehand where it is a consent. */
export function Checkbox({ label, hint, error, id, ...input }: Props) {
  const own = useId();
  const box = id ?? own;
  const described = [hint && `${box}-hint`, error && `${box}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label className={styles.check}>
        <input
          type="checkbox"
          className={styles.box}
          {...input}
          id={box}
          aria-labelledby={`${box}-label`}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
        />
        <span className={styles.checkWords}>
          <span id={`${box}-label`}>{label}</span>
          {hint && (
            <span className={styles.cardText} id={`${box}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${box}-error`} error={error} />
    </div>
  );
}
