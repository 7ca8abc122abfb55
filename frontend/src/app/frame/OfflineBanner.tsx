import { useI18n } from '../../lib/i18n';
import { useOnline } from '../../lib/use-online';
import { Icon } from '../../ui/Icon';
import styles from './Frame.module.css';

export function OfflineBanner() {
  const { t } = useI18n();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className={styles.offline}>
          <Icon name="offline" />
          {t('app.offline')}
        </p>
      )}
    </div>
  );
}
