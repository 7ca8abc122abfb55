import { infiniteQueryOptions } from '@tanstack/react-query';
import { listDeliveries } from '../../api/generated';
import type { Delivery } from '../../api/generated/types.gen';
import type { ExpoSlug } from '../../lib/paths';

export const STATES = [
  'WAITING',
  'LEASED',
  'SENT',
  'DEAD',
  'BOUNCED',
  'DROPPED',
] as const satisfies readonly Delivery['state'][];
const AGAIN_MS = 5000;

/** Every cache key of the deliveries. */
export const deliveries = {
  all: (expo: ExpoSlug) => ['expos', expo, 'deliveries'] as const,
  list: (expo: ExpoSlug, state: Delivery['state'] | undefined) =>
    infiniteQueryOptions({
      queryKey: [...deliveries.all(expo), state ?? 'all'],
      queryFn: async ({ signal, pageParam: cursor }) => {
        const query = { limit: 50, ...(state && { state }), ...(cursor && { cursor }) };
        return (await listDeliveries({ path: { expo }, query, signal })).data;
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      refetchInterval: ({ state: { data } }) =>
        data?.pages.some(({ items }) => items.some(isUnderWay)) ? AGAIN_MS : false,
    }),
};

export function isUnderWay({ state }: Delivery): boolean {
  return state === 'WAITING' || state === 'LEASED';
}

/** What another address would help against. */
const ADDRESS_REASONS = new Set([
  'address-unknown',
  'address-unreachable',
  'mailbox-disabled',
  'mailbox-full',
  'recipient-refused',
]);

export function isAddressWrong({ state, reason }: Delivery): boolean {
  return (state === 'DEAD' || state === 'BOUNCED') && reason != null && ADDRESS_REASONS.has(reason);
}
