import { expect, test } from 'vitest';
import { clockOffset, learnClock } from './clock';

const said = (date: string) => new Response(null, { headers: { Date: date } });
const NOON = Date.parse('2026-11-22T12:00:00Z');

test('a clock that is minutes off is put right, one that is nearly right is left alone', () => {
  learnClock(said('Sun, 22 Nov 2026 12:07:00 GMT'), NOON, NOON + 1000);
  expect(clockOffset()).toBe(7 * 60_000);

  learnClock(said('Sun, 22 Nov 2026 11:55:00 GMT'), NOON, NOON + 1000);
  expect(clockOffset()).toBe(-5 * 60_000);

  learnClock(said('Sun, 22 Nov 2026 12:00:01 GMT'), NOON, NOON + 1000);
  expect(clockOffset()).toBe(0);
});

test('an answer without a time teaches nothing', () => {
  learnClock(said('Sun, 22 Nov 2026 12:07:00 GMT'), NOON, NOON);
  const before = clockOffset();
  learnClock(new Response(), NOON, NOON);

  expect(clockOffset()).toBe(before);
});
