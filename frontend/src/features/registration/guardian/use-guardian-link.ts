import { useSyncExternalStore } from 'react';
import { useAlive } from '../../../lib/use-alive';

/** What stands behind `#`: all that a child wrote, sealed. Undefined until the page is alive. */
export function useGuardianLink(): string | undefined {
  const isAlive = useAlive();
  const hash = useSyncExternalStore(
    onHashChange,
    () => location.hash.slice(1),
    () => '',
  );
  return isAlive ? hash : undefined;
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
