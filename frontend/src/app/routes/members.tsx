import { useNavigate, useSearch } from '@tanstack/react-router';
import { MemberList } from '../../features/account/members/MemberList';
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
    <Page title={t('members')} width="wide">
      <Tabs
        label={t('members')}
        selected={tab === 'invitations' ? tab : 'members'}
        onSelect={(chosen) => void navigate({ to: paths.members(expo), search: { tab: chosen }, replace: true })}
        tabs={[
          { id: 'members', label: t('members'), panel: <MemberList expo={expo} /> },
          {
            id: 'invitations',
            label: t('members.invitations'),
            panel: <InvitationList expo={expo} scope="expo" />,
          },
        ]}
      />
    </Page>
  );
}
