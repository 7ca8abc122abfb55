import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Problem } from '../../../api/problem';
import type { ExpoSlug } from '../../../lib/paths';
import { useOnline } from '../../../lib/use-online';
import { agenda, keptCopy } from '../queries';
import { keepAgenda, type KeptAgenda } from './kept-agenda';

export type Agenda =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** `isOld` when nobody could say whether it still holds. */
  | (KeptAgenda & { readonly kind: 'here'; readonly isOld: boolean });

/** One's meetings: the server's, or without a network the copy that this device has kept. */
export function useAgenda(expo: ExpoSlug): { agenda: Agenda; retry: () => void } {
  const online = useOnline();
  const { data, dataUpdatedAt, error, isError, refetch } = useQuery(agenda(expo));
  const { data: kept } = useQuery({ ...keptCopy(expo), enabled: isError && !data });
  // the device's own store is outside React; it may be forbidden, and then there is no copy
  useEffect(() => {
    if (data && dataUpdatedAt) keepAgenda(expo, { at: new Date(dataUpdatedAt), meetings: data }).catch(() => {});
  }, [expo, data, dataUpdatedAt]);
  return {
    retry: () => void refetch(),
    agenda: data
      ? { kind: 'here', at: new Date(dataUpdatedAt), meetings: data, isOld: isError || !online }
      : kept
        ? { kind: 'here', ...kept, isOld: true }
        : isError
          ? { kind: 'failed', problem: Problem.of(error) }
          : { kind: 'loading' },
  };
}
