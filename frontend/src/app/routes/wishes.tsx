import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { accounts, rolesIn } from '../../features/account/queries';
import { exhibitors } from '../../features/exhibitor/queries';
import { WISH_TABS, WishesPage } from '../../features/matchmaking/WishesPage';
import { paths } from '../../lib/paths';
import { late } from '../../ui/late';
import { useExpo } from '../use-expo';

const Recommended = late(async () => (await import('../../features/recommendation/Recommended')).Recommended);

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const { data: me } = useQuery(accounts.me());
  const { data: interests = [] } = useQuery(exhibitors.interests(expo));
  const search: { tab?: unknown } = useSearch({ strict: false });
  const tab = WISH_TABS.find((one) => one === search.tab) ?? WISH_TABS[0];
  return (
    <WishesPage
      expo={expo}
      side={me && rolesIn(expo, me).includes('EXHIBITOR') ? 'EXHIBITOR' : 'BUYER'}
      tab={tab}
      onTab={(chosen) => void navigate({ to: paths.wishes(expo), search: { tab: chosen }, replace: true })}
      recommended={(wish) => <Recommended {...{ expo, interests, wish }} />}
    />
  );
}
