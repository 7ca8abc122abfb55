import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Page } from '../../ui/Page';
import { Soon } from '../../ui/Soon';

export function MeetingsPage(_: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <Page title={t('matchmaking.meetings.mine')}>
      <Soon />
    </Page>
  );
}
