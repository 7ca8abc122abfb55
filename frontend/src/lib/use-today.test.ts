import { expect, test } from 'vitest';
import { dayOf, daysBetween } from './use-today';

test('a day begins at midnight of the venue', () => {
  const instants = ['2026-06-17T14:59:59Z', '2026-06-17T15:00:00Z'].map((text) => new Date(text));

  expect(instants.map((instant) => dayOf(instant, 'Asia/Seoul'))).toEqual(['2026-06-17', '2026-06-18']);
});

test('days are counted across months', () => {
  expect([daysBetween('2026-05-30', '2026-06-02'), daysBetween('2026-06-18', '2026-06-17')]).toEqual([3, -1]);
});
