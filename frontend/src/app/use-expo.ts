import { useParams } from '@tanstack/react-router';
import { toExpoSlug, type ExpoSlug } from '../lib/paths';

/** The expo that the address is about; only below `/$expo`. */
export function useExpo(): ExpoSlug {
  const { expo } = useParams({ strict: false }) as { expo?: string };
  return toExpoSlug(expo ?? '');
}
