import { useQuery } from '@tanstack/react-query';
import { accounts, rolesIn } from '../../features/account/queries';
import { exhibitors } from '../../features/exhibitor/queries';
import { NeedsPage } from '../../features/recommendation/NeedsPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { data: me } = useQuery(accounts.me());
  const { data: interests } = useQuery(exhibitors.interests(expo));
  return <NeedsPage expo={expo} isBuyer={!me || !rolesIn(expo, me).includes('EXHIBITOR')} interests={interests} />;
}
