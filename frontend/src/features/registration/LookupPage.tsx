import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Page } from '../../ui/Page';
import { Lookup } from './lookup/Lookup';

/** Finds a registration without its link, by the address it was made with. */
export function LookupPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <Page title={t('lookup.title')} width="form">
      <Lookup expo={expo} />
    </Page>
  );
}
