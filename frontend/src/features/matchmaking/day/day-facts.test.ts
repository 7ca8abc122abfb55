import { expect, test } from 'vitest';
import type { HallTable, Seating, Sitting } from '../../../api/generated/types.gen';
import { countsOf, meetingAt, needsSomebody, screensOf, type Presence } from './day-facts';

const names = { ko: '가온', en: 'Gaon' };
const sitting = (buyerPresence: Presence, exhibitorPresence: Presence, late = false): Sitting => ({
  meeting: '0198',
  start: '2026-11-04T01:00:00Z',
  end: '2026-11-04T01:25:00Z',
  buyer: { id: 'b', name: names },
  buyerPresence,
  exhibitor: { id: 'x', name: names },
  exhibitorPresence,
  late,
});
const at = (now?: Sitting, next?: Sitting): Seating => ({ table: 1, now, next });

test('counts every meeting of now once', () => {
  expect(
    countsOf([
      at(sitting('HERE', 'HERE')),
      at(sitting('HERE', 'AWAITED')),
      at(sitting('HERE', 'AWAITED', true)),
      at(sitting('ABSENT', 'AWAITED', true)),
      at(undefined, sitting('HERE', 'AWAITED')),
    ]),
  ).toEqual({ held: 1, waiting: 1, late: 1, noShow: 1 });
});

test('sends somebody where one is late or does not come', () => {
  expect(
    [sitting('HERE', 'HERE'), sitting('HERE', 'AWAITED', true), sitting('HERE', 'ABSENT'), undefined].map((now) =>
      needsSomebody(at(now)),
    ),
  ).toEqual([false, true, true, false]);
});

test('shows the next meeting from a quarter of an hour before it', () => {
  const next = sitting('AWAITED', 'AWAITED');

  expect(meetingAt(at(undefined, next), new Date('2026-11-04T00:44:59Z'))).toBeUndefined();
  expect(meetingAt(at(undefined, next), new Date('2026-11-04T00:45:00Z'))).toBe(next);
});

test('shows as many tables on a screen as fit, and none that are not used', () => {
  const meeting = { start: '', end: '', buyer: names, exhibitor: names };
  const tables: HallTable[] = [1, 2, 3, 4].map((number) => (number === 2 ? { number } : { number, now: meeting }));

  expect(screensOf(tables, 2).map((screen) => screen.map(({ number }) => number))).toEqual([[1, 3], [4]]);
});
