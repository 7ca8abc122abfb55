import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { BadgeMailForm } from '../BadgeMailForm';
import styles from './Wizard.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly email: string;
  readonly onOther: () => void;
}

/** Somebody is registered under this address: most likely the same person, who wants the badge. */
export function AlreadyRegistered({ expo, email, onOther }: Props) {
  const { t } = useI18n();
  return (
    <div className={styles.wizard}>
      <Notice tone="info" title={t('already.title')} live="assertive">
        <p>{t('already.text', { email })}</p>
      </Notice>
      <BadgeMailForm expo={expo} email={email} />
      <Button tone="quiet" onClick={onOther}>
        {t('already.other')}
      </Button>
    </div>
  );
}
