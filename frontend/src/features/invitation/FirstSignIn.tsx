import { useState } from 'react';
import type { Accepted } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './Invitation.module.css';

interface Props {
  readonly accepted: Accepted;
  readonly signIn: (email: string) => Promise<void>;
}

/** The way from accepting to being signed in: with a password for once, or one's own. */
export function FirstSignIn({ accepted: { email, firstPassword }, signIn }: Props) {
  const { t } = useI18n();
  const [failed, setFailed] = useState(false);
  const [copied, setCopied] = useState(false);
  const go = () => {
    setFailed(false);
    signIn(email).catch(() => setFailed(true));
  };
  return (
    <>
      <Notice tone="ok" title={t('invited.done')} live="polite">
        <p>{t(firstPassword ? 'invited.done.first' : 'invited.done.known', { email })}</p>
      </Notice>
      {firstPassword && (
        <>
          <h2>{t('invited.password')}</h2>
          <p className={styles.password}>{firstPassword}</p>
          <p>{t('invited.password.text')}</p>
          <Button wide onClick={() => void navigator.clipboard.writeText(firstPassword).then(() => setCopied(true))}>
            {t(copied ? 'invited.password.copied' : 'invited.password.copy')}
          </Button>
        </>
      )}
      {failed && (
        <Notice tone="bad" title={t('invited.signIn.away')} live="assertive">
          <p>{t('invited.signIn.away.text')}</p>
        </Notice>
      )}
      <Button tone="primary" size="large" icon="signIn" wide onClick={go}>
        {t('invited.signIn')}
      </Button>
    </>
  );
}
