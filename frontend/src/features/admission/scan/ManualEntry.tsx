import { useState, type FormEvent } from 'react';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/form/TextField';
import styles from './Scan.module.css';

/** For a badge that no camera reads, and for a scanner that types into a field. */
export function ManualEntry({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = text.replaceAll(/\s+/g, '').toUpperCase();
    setError(code ? undefined : t('admission.manual.missing'));
    if (!code) return;
    setText('');
    onCode(code);
  };
  return (
    <form className={styles.manual} noValidate onSubmit={submit}>
      <TextField
        label={t('admission.manual')}
        hint={t('admission.manual.hint')}
        error={error}
        value={text}
        maxLength={1000}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('admission.manual.check')}</Button>
    </form>
  );
}
