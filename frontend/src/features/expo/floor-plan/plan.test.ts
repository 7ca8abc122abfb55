import { describe, expect, test } from 'vitest';
import type { Booth, Zone } from '../../../api/generated';
import { defectsOf } from './defects';
import { begin, drawn, redone, undone } from './history';
import { nextOf, numbersBy } from './numbering';
import {
  allBooths,
  changed,
  moved,
  NO_SUPPLY,
  removed,
  renumbered,
  resized,
  rowOf,
  withBooths,
  type Draft,
} from './plan';

const booth = (number: string, x: number, y: number): Booth => ({
  id: number,
  number,
  type: 'SHELL_SCHEME',
  supply: NO_SUPPLY,
  area: { x, y, width: 3, depth: 3 },
});
const zone = (id: string, x: number, booths: Booth[]): Zone => ({
  id,
  name: { ko: `${id} 구역`, en: `Zone ${id}` },
  area: { x, y: 0, width: 20, depth: 20 },
  booths,
});
const plan: Draft = {
  halls: [
    {
      id: 'h',
      name: { ko: '1홀', en: 'Hall 1' },
      width: 40,
      depth: 20,
      zones: [zone('A', 0, [booth('A1', 0, 0), booth('A2', 3, 0)]), zone('B', 20, [booth('B1', 20, 0)])],
    },
  ],
};
const at = (draft: Draft) =>
  Object.fromEntries(
    draft.halls.flatMap((hall) =>
      hall.zones.flatMap((within) => within.booths.map(({ number, area }) => [number, [within.id, area.x, area.y]])),
    ),
  );

describe('moving', () => {
  test('takes a booth into the zone that its middle lies in', () => {
    expect(at(moved(plan, new Set(['A2']), { x: 20, y: 4.5 }))).toEqual({
      A1: ['A', 0, 0],
      A2: ['B', 23, 4.5],
      B1: ['B', 20, 0],
    });
  });

  test('takes a zone with its booths, once', () => {
    expect(at(moved(plan, new Set(['B', 'B1']), { x: 0.1, y: 0.2 }))).toEqual({
      A1: ['A', 0, 0],
      A2: ['A', 3, 0],
      B1: ['B', 20.1, 0.2],
    });
  });

  test('and back leaves nothing behind in the decimals', () => {
    const there = moved(plan, new Set(['A1']), { x: 0.1, y: 0.1 });
    const back = moved(moved(there, new Set(['A1']), { x: 0.2, y: 0 }), new Set(['A1']), { x: -0.3, y: -0.1 });

    expect(back).toEqual(plan);
  });
});

test('a booth is never narrower than half a metre', () => {
  const narrow = resized(plan, new Set(['A1']), { x: -9, y: 1 });

  expect(allBooths(narrow)[0]?.area).toEqual({ x: 0, y: 0, width: 0.5, depth: 4 });
});

test('a row of two lines back to back stands where it is told to and bears its numbers', () => {
  const booths = rowOf({
    at: { x: 22, y: 6 },
    count: 2,
    rows: 2,
    size: { width: 3, depth: 2 },
    gap: 1,
    direction: 'right',
    numbers: numbersBy('B##', nextOf('B##', ['B1', 'A7', 'B04']), 4),
    type: 'RAW_SPACE',
  });

  expect(at(withBooths(plan, 'h', booths))).toEqual({
    ...at(plan),
    B05: ['B', 22, 6],
    B06: ['B', 26, 6],
    B07: ['B', 22, 8],
    B08: ['B', 26, 8],
  });
});

test('numbers are given anew in reading order', () => {
  const shuffled = moved(plan, new Set(['A1']), { x: 6, y: 0 });

  expect(at(renumbered(shuffled, new Set(['A1', 'A2']), numbersBy('N#', 8, 2)))).toEqual({
    N8: ['A', 3, 0],
    N9: ['A', 6, 0],
    B1: ['B', 20, 0],
  });
});

test('what is changed for many leaves the rest of each as it is', () => {
  const powered = changed(plan, new Set(['A1']), { kilowatts: 5 });
  const both = changed(powered, new Set(['A1', 'A2']), { water: true });

  expect(allBooths(both).map(({ supply }) => supply)).toEqual([
    { kilowatts: 5, water: true },
    { kilowatts: 0, water: true },
    { kilowatts: 0, water: false },
  ]);
});

describe('defects', () => {
  const words = (draft: Draft) => defectsOf(draft, 'en').map(({ words: one, ids }) => [one.split('.').at(-1), ...ids]);

  test.each<[string, Draft, string[][]]>([
    ['a sound plan', plan, []],
    ['an overlap', moved(plan, new Set(['A1']), { x: 1, y: 2.9 }), [['booths', 'A1', 'A2']]],
    ['an overlap of a hair', moved(plan, new Set(['A1']), { x: 0.01, y: 0 }), [['booths', 'A1', 'A2']]],
    ['a booth half outside', moved(plan, new Set(['B1']), { x: -1, y: 0 }), [['boothOutside', 'B1']]],
    ['a zone outside', moved(plan, new Set(['B']), { x: 1, y: 0 }), [['zoneOutside', 'B']]],
    ['zones upon each other', moved(plan, new Set(['B']), { x: -1, y: 0 }), [['zones', 'A', 'B']]],
    ['a number twice', changed(plan, new Set(['B1']), { number: 'A1' }), [['twice', 'A1', 'B1']]],
    ['a formula for a number', changed(plan, new Set(['B1']), { number: '=1' }), [['number', 'B1']]],
  ])('%s', (_, draft, expected) => expect(words(draft)).toEqual(expected));
});

test('steps are undone and done again, until something else is drawn', () => {
  const second = removed(plan, new Set(['A1']));
  const third = removed(second, new Set(['B']));
  const history = undone(drawn(drawn(begin(plan), second), third));

  expect(history.now).toBe(second);
  expect(redone(history).now).toBe(third);
  expect(undone(undone(history)).now).toBe(plan);
  expect(redone(drawn(history, plan)).now).toBe(plan);
});
