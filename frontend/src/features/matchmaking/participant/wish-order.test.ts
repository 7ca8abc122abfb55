import { describe, expect, test } from 'vitest';
import type { Listed } from '../../../api/generated/types.gen';
import { inOrder, moved, nextRank } from './wish-order';

const wish = (other: string, strength: Listed['strength'], rank?: number | null): Listed => ({
  other,
  strength,
  name: { ko: other, en: other },
  ...(rank != null && { rank }),
});
const ranks = (changed: readonly Listed[]) => changed.map(({ other, rank }) => [other, rank]);

test('the strongest wishes stand first, each strength by rank', () => {
  const mixed = [wish('a', 'FINE'), wish('b', 'WANT', 4), wish('c', 'MUST'), wish('d', 'MUST', 9), wish('e', 'NO')];

  expect(inOrder(mixed).map(({ other }) => other)).toEqual(['d', 'c', 'b', 'a', 'e']);
  expect([nextRank(mixed), nextRank([]), nextRank([wish('z', 'WANT', 999)])]).toEqual([10, 1, 999]);
});

describe('moving a wish', () => {
  const three = [wish('a', 'WANT', 2), wish('b', 'WANT', 5), wish('c', 'WANT', 6)];

  test('lets two change places', () => {
    expect(ranks(moved(three, 'b', -1))).toEqual([
      ['b', 2],
      ['a', 5],
    ]);
    expect(ranks(moved(three, 'b', 1))).toEqual([
      ['c', 5],
      ['b', 6],
    ]);
  });

  test('does nothing at an end, across strengths, or for a stranger', () => {
    const crossing = [wish('m', 'MUST', 1), ...three];

    expect([moved(three, 'a', -1), moved(three, 'c', 1), moved(crossing, 'a', -1), moved(three, 'x', 1)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('writes the order down where ranks are missing or doubled', () => {
    expect(ranks(moved([wish('a', 'WANT', 1), wish('b', 'WANT', 1), wish('c', 'WANT')], 'c', -1))).toEqual([
      ['c', 2],
      ['b', 3],
    ]);
  });
});
