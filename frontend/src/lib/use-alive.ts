import { useSyncExternalStore } from 'react';

/** False while drawn on a server and in the first moment after: what only this browser knows must wait for it. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => {};
}
