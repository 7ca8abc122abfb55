import { expect, test } from 'vitest';
import { openingOf } from './opening';

const DAYS = [
  { day: '2026-06-18', opensAt: '2026-06-18T01:00:00Z', closesAt: '2026-06-18T08:00:00Z' },
  { day: '2026-06-19', opensAt: '2026-06-19T01:00:00Z', closesAt: '2026-06-19T08:00:00Z' },
];

const at = (time: string) => openingOf(DAYS, new Date(time), 'Asia/Seoul');

test('days are counted until the first', () => {
  expect(at('2026-06-16T15:00:00Z')).toEqual({ kind: 'soon', daysLeft: 1 });
  expect(at('2026-06-17T14:59:59Z')).toEqual({ kind: 'soon', daysLeft: 1 });
});

test('on its days it is on between opening and closing, and not before', () => {
  const firstOpening = new Date('2026-06-18T01:00:00Z');

  expect(at('2026-06-17T15:00:00Z')).toEqual({ kind: 'closed', next: firstOpening });
  expect(at('2026-06-18T00:59:59Z')).toEqual({ kind: 'closed', next: firstOpening });
  expect(at('2026-06-18T01:00:00Z')).toEqual({ kind: 'open' });
  expect(at('2026-06-18T07:59:59Z')).toEqual({ kind: 'open' });
});

test('in the evening it opens again the next day, until the last has closed', () => {
  const secondOpening = new Date('2026-06-19T01:00:00Z');

  expect(at('2026-06-18T08:00:00Z')).toEqual({ kind: 'closed', next: secondOpening });
  expect(at('2026-06-18T15:00:00Z')).toEqual({ kind: 'closed', next: secondOpening });
  expect(at('2026-06-19T08:00:00Z')).toEqual({ kind: 'over' });
});
