import { useSyncExternalStore } from 'react';
import { currentAccount, onAccountChange, type Account } from './sign-in';

const SIGNED_OUT: Account = { kind: 'signedOut' };

export function useAccount(): Account {
  return useSyncExternalStore(onAccountChange, currentAccount, () => SIGNED_OUT);
}
