import type { Listed } from '../../../api/generated/types.gen';

export type Strength = Listed['strength'];
export const STRENGTHS = ['MUST', 'WANT', 'FINE', 'NO'] as const satisfies readonly Strength[];
const LAST_RANK = 999;

/** Only whom one would like to meet has a place in the order. */
export function isRanked(strength: Strength): boolean {
  return strength === 'MUST' || strength === 'WANT';
}

/** The strongest first, then by rank; those without a rank behind. */
export function inOrder(wishes: readonly Listed[]): Listed[] {
  return wishes.toSorted(
    (one, other) =>
      STRENGTHS.indexOf(one.strength) - STRENGTHS.indexOf(other.strength) ||
      (one.rank ?? LAST_RANK + 1) - (other.rank ?? LAST_RANK + 1),
  );
}

/** The rank of a new wish: behind all others. */
export function nextRank(wishes: readonly Listed[]): number {
  return Math.min(LAST_RANK, 1 + Math.max(0, ...wishes.map(({ rank }) => rank ?? 0)));
}

/**
 * What has to be said anew so that a wish stands one place further up (-1) or down (+1) among those of its strength.
 * Most often two wishes change places; where ranks are missing or doubled, the order is written down first.
 */
export function moved(wishes: readonly Listed[], other: string, step: -1 | 1): Listed[] {
  const ranked = inOrder(wishes).filter(({ strength }) => isRanked(strength));
  const from = ranked.findIndex((wish) => wish.other === other);
  const [wish, neighbour] = [ranked[from], ranked[from + step]];
  if (!wish || !neighbour || wish.strength !== neighbour.strength) return [];
  const order = ranked.with(from, neighbour).with(from + step, wish);
  const ranks = order.map((_, index) => index + 1);
  const known = ranked.map(({ rank }) => rank);
  const isWritten = known.every((rank, index) => rank != null && (index === 0 || rank > (known[index - 1] ?? 0)));
  return order
    .map((one, index) => ({ ...one, rank: (isWritten ? known[index] : ranks[index]) ?? ranks[index] }))
    .filter((one) => wishes.find(({ other: id }) => id === one.other)?.rank !== one.rank);
}
