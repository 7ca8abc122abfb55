import { useI18n } from '../../lib/i18n';
import { Page } from '../../ui/Page';
import { Soon } from '../../ui/Soon';

/** The expos of this installation. */
export function StartPage() {
  const { t } = useI18n();
  return (
    <Page title={t('app.name')} lead={t('expo.start.lead')}>
      <Soon />
    </Page>
  );
}
