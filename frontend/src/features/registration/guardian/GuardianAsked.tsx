import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { LinkButton } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import styles from '../form/Wizard.module.css';

/** A child has done their part; the guardian's mail is on its way, and nothing is stored. */
export function GuardianAsked({ expo, email }: { expo: ExpoSlug; email: string }) {
  const { t } = useI18n();
  return (
    <div className={styles.wizard}>
      <Notice tone="ok" title={t('guardian.asked')} live="polite">
        <p>{t('guardian.asked.text', { email })}</p>
        <p>{t('guardian.asked.nothing')}</p>
      </Notice>
      <LinkButton to={paths.home(expo)}>{t('guardian.asked.home')}</LinkButton>
    </div>
  );
}
