import { expect, test } from 'vitest';
import { fromClock, toClock } from './venue-clock';

test('a moment is typed on the clock of the venue', () => {
  expect(fromClock('2026-10-21T09:00')).toBe('2026-10-21T00:00:00.000Z');
  expect(toClock('2026-10-21T00:00:00Z')).toBe('2026-10-21T09:00');
  expect([fromClock(''), toClock(undefined)]).toEqual([undefined, '']);
});
