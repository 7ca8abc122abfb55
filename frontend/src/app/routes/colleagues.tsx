import { useNavigate, useSearch } from '@tanstack/react-router';
import { ColleagueList } from '../../features/account/members/ColleagueList';
import { InvitationList } from '../../features/invitation/InvitationList';
import { useI18n } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { useExpo } from '../use-expo';

export function Screen() {
  const { t } = useI18n();
  const expo = useExpo();
  const navigate = useNavigate();
  const { tab }: { tab?: unknown } = useSearch({ strict: false });
  return (
    <Page title={t('members.colleagues')} width="wide">
      <Tabs
        label={t('members.colleagues')}
        selected={tab === 'invitations' ? tab : 'members'}
        onSelect={(chosen) => void navigate({ to: paths.colleagues(expo), search: { tab: chosen }, replace: true })}
        tabs={[
          { id: 'members', label: t('members.colleagues'), panel: <ColleagueList expo={expo} /> },
          {
            id: 'invitations',
            label: t('members.invitations'),
            panel: <InvitationList expo={expo} scope="company" />,
          },
        ]}
      />
    </Page>
  );
}
