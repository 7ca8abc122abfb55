import { useI18n } from '../lib/i18n';
import { Empty } from './DataList';

/** Says honestly that a screen is not built yet. */
export function Soon() {
  const { t } = useI18n();
  return <Empty title={t('ui.soon')} text={t('ui.soon.text')} />;
}
