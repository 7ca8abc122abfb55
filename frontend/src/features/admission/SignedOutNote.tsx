import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

/** Nobody can sign in here just now, which stops nobody at the gate. */
export function SignedOutNote({ again }: { again: () => void }) {
  const { t } = useI18n();
  return (
    <Notice tone="warn" title={t('admission.signedOut')} live="polite">
      <p>{t('admission.signedOut.text')}</p>
      <Button onClick={again}>{t('admission.signedOut.again')}</Button>
    </Notice>
  );
}
