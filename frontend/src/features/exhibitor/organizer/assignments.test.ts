import { expect, test } from 'vitest';
import { applied, given, isSame, pinned } from './assignments';

const a = { exhibitor: 'a', booth: '1', pinned: true };
const b = { exhibitor: 'b', booth: '2', pinned: false };
const stand = (exhibitor: string, ...booths: string[]) => ({ exhibitor, booths, pinned: false, reasons: [] });

test('a booth that is given is taken from whoever had it, and pinned as the others of its exhibitor are', () => {
  expect(given([a, b], 'a', '2')).toEqual([a, { exhibitor: 'a', booth: '2', pinned: true }]);
});

test('a booth that its exhibitor is given again is taken back', () => {
  expect(given([a, b], 'b', '2')).toEqual([a]);
});

test('pinning goes for every booth of the exhibitor', () => {
  const other = { exhibitor: 'b', booth: '3', pinned: false };
  const free = { ...a, pinned: false };

  expect(pinned([free, b, other], 'b', true)).toEqual([free, { ...b, pinned: true }, { ...other, pinned: true }]);
});

test('a proposal keeps pins, moves those it speaks of, and leaves the others what nobody else is given', () => {
  const c = { exhibitor: 'c', booth: '3', pinned: false };
  const gone = [
    { exhibitor: 'gone', booth: '4', pinned: false },
    { exhibitor: 'gone', booth: '5', pinned: false },
  ];

  expect(
    applied([a, b, c, ...gone], {
      placed: [stand('a', '1'), stand('b', '3', '4')],
      unplaced: [{ exhibitor: 'c', why: 'ALL_TAKEN' }],
    }),
  ).toEqual([
    a,
    { exhibitor: 'b', booth: '3', pinned: false },
    { exhibitor: 'b', booth: '4', pinned: false },
    { exhibitor: 'gone', booth: '5', pinned: false },
  ]);
});

test('order is no difference, and a pin is', () => {
  expect(isSame([a, b], [b, a])).toBe(true);
  expect(isSame([a, b], [{ ...a, pinned: false }, b])).toBe(false);
});
