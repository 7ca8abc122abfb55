import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { ExpoSlug } from '../../lib/paths';
import { accounts, rolesIn, type Roles } from './queries';
import { currentAccount, onAccountChange, type Account } from './sign-in';

const SIGNED_OUT: Account = { kind: 'signedOut' };

export function useAccount(): Account {
  return useSyncExternalStore(onAccountChange, currentAccount, () => SIGNED_OUT);
}

/** Whether the account that is signed in looks after the members of its company. */
export function useIsOwner(expo: ExpoSlug): boolean {
  const { kind } = useAccount();
  const { data } = useQuery({ ...accounts.me(), enabled: kind === 'signedIn' });
  return data?.memberships.some((held) => held.expo === expo && held.owner) ?? false;
}

/** Whether the account that is signed in is known to hold none of the roles: a menu would lead it nowhere. */
export function useIsBarred(expo: ExpoSlug, roles: Roles): boolean {
  const { kind } = useAccount();
  const { data } = useQuery({ ...accounts.me(), enabled: kind === 'signedIn' });
  return data !== undefined && !roles.some((role) => rolesIn(expo, data).includes(role));
}
