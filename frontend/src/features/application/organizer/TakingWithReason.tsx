import { useState, type FormEvent } from 'react';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from '../Application.module.css';

interface Props {
  /** What is taken, for those who hear the button. */
  readonly what: string;
  readonly hint: string;
  readonly taking: {
    readonly mutate: (reason: string) => void;
    readonly isPending: boolean;
    readonly error: Error | null;
  };
}

/** Takes a file for whoever says why they need it. */
export function TakingWithReason({ what, hint, taking }: Props) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) taking.mutate(reason.trim());
  };
  return (
    <form className={styles.stack} noValidate onSubmit={submit}>
      <TextField
        label={t('applications.paper.reason')}
        hint={hint}
        error={tried && !reason.trim() ? t('applications.paper.reason.missing') : undefined}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {taking.error && <ProblemMessage problem={Problem.of(taking.error)} />}
      <div className={styles.actions}>
        <Button type="submit" size="small" busy={taking.isPending}>
          {t('applications.paper.take')}
          <span className="visually-hidden">, {what}</span>
        </Button>
      </div>
    </form>
  );
}
