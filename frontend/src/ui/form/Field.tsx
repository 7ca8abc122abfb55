import { useId, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n';
import { Icon } from '../Icon';
import styles from './Field.module.css';

export interface FieldWords {
  readonly label: ReactNode;
  /** What to write and why it is asked, before any error. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do; shown under the input and read with it. */
  readonly error?: string | undefined;
  /** Asked for, but nobody must answer. */
  readonly optional?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, hint below it, the input, then the error. `children` draws the input with the wiring given. */
export function Field({
  label,
  hint,
  error,
  optional,
  id,
  children,
}: FieldWords & { id?: string; children: (wiring: Wiring) => ReactNode }) {
  const own = useId();
  const { t } = useI18n();
  const input = id ?? own;
  const described = [hint && `${input}-hint`, error && `${input}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={input}>
        {label}
        {optional && <span className={styles.optional}> {t('ui.form.optional')}</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${input}-hint`}>
          {hint}
        </p>
      )}
      {children({ id: input, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${input}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className={styles.error} id={id}>
      <Icon name="bad" size="small" />
      <span>{error}</span>
    </p>
  );
}
