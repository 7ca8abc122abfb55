import { useSyncExternalStore } from 'react';
import { useAlive } from './use-alive';

/** What stands behind `#`, which no server and no log ever sees. Undefined until the page is alive. */
export function useHash(): string | undefined {
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
