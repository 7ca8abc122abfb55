import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldWords } from './Field';
import styles from './Field.module.css';

type InputProps = FieldWords & InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

/** One line of text, with the browser's own input: it works before any script has arrived. */
export function TextField({ label, hint, error, optional, id, ...input }: InputProps) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => <input type="text" className={styles.input} {...input} {...wiring} />}
    </Field>
  );
}

type AreaProps = FieldWords & TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly ref?: Ref<HTMLTextAreaElement> };

/** Several lines of text; grows with what is written. */
export function TextArea({ label, hint, error, optional, id, ...area }: AreaProps) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => <textarea rows={4} className={styles.input} {...area} {...wiring} />}
    </Field>
  );
}
