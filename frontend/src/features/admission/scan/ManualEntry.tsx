import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/form/TextField';
import styles from './Scan.module.css';
import { Wedge } from './wedge';

/** For a badge that no camera reads, and for a scanner that types into a field. */
export function ManualEntry({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [wedge] = useState(() => new Wedge());
  // with a Korean keyboard a scanner writes syllables here: its keys say what it read
  const follow = (event: KeyboardEvent<HTMLInputElement>) => {
    const code = wedge.take({ code: event.code, at: event.timeStamp });
    if (code === undefined) return;
    event.preventDefault();
    event.currentTarget.blur(); // ends a syllable that is still being put together
    setText('');
    setError(undefined);
    onCode(code);
  };
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
        onKeyDown={follow}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('admission.manual.check')}</Button>
    </form>
  );
}
