import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { LinkButton } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import styles from '../form/Wizard.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly email: string;
  /** On a device that the next visitor uses, instead of the way to the expo's page. */
  readonly onLeave: (() => void) | undefined;
}

/** A child has done their part; the guardian's mail is on its way, and nothing is stored. */
export function GuardianAsked({ expo, email, onLeave }: Props) {
  const { t } = useI18n();
  return (
    <div className={styles.wizard}>
      <Notice tone="ok" title={t('guardian.asked')} live="polite">
        <p>{t('guardian.asked.text', { email })}</p>
        <p>{t('guardian.asked.nothing')}</p>
      </Notice>
      {onLeave ? (
        <Button tone="primary" size="large" wide onClick={onLeave}>
          {t('guardian.asked.finish')}
        </Button>
      ) : (
        <LinkButton to={paths.home(expo)}>{t('guardian.asked.home')}</LinkButton>
      )}
    </div>
  );
}
