import { useSyncExternalStore } from 'react';
import type { ExpoSlug } from '../../../lib/paths';
import { useAlive } from '../../../lib/use-alive';
import { keptBadge, onKeptBadge, type KeptBadge } from './kept-badge';

export type ManageLink =
  /** Drawn on a server, or the page has only just come alive. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'link'; readonly manageToken: string; readonly kept: KeptBadge | undefined };

const UNKNOWN: ManageLink = { kind: 'unknown' };

/** The manage token of the address (behind `#`), else the one this device has seen last. */
export function useManageLink(expo: ExpoSlug): ManageLink {
  const isAlive = useAlive();
  const hash = useSyncExternalStore(
    onHashChange,
    () => location.hash.slice(1),
    () => '',
  );
  const kept = useSyncExternalStore(
    onKeptBadge,
    () => keptBadge(expo),
    () => undefined,
  );
  const manageToken = hash || kept?.manageToken;
  const known = kept?.manageToken === manageToken ? kept : undefined;
  if (!isAlive) return UNKNOWN;
  return manageToken ? { kind: 'link', manageToken, kept: known } : { kind: 'none' };
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
