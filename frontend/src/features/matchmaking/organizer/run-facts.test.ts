import { describe, expect, test } from 'vitest';
import type { MatchingRun } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { hasPlan, isProvenBest, mostBetter, shownGap, withPoint } from './run-facts';

const RUN: MatchingRun = {
  id: '0198',
  state: 'RUNNING',
  seconds: 30,
  guaranteed: 0,
  comfort: 0,
  seed: 1,
  requests: 400,
  mustWishes: 40,
  mustWishesMet: 30,
  inputHash: 'ab',
  createdAt: '2027-05-03T00:00:00Z',
  startedAt: '2027-05-03T00:00:01Z',
  elapsedMillis: 4000,
  value: 996,
  bound: 1000,
  gap: 0.004,
  meetings: 90,
  version: 7,
};

describe('what may be promised about a plan', () => {
  test.each([
    [996, 1000, 0.005], // 4 / 996 is a little more than 0.4 %
    [500, 1000, 1],
    [1000, 1000, 0],
    [0, 1000, undefined],
    [900, undefined, undefined],
  ])('worth %d under a bound of %d', (value, bound, most) => {
    expect(mostBetter({ ...RUN, value, bound })).toBe(most);
  });

  test('is the best there is only at the bound', () => {
    expect([999, 1000].map((value) => isProvenBest({ ...RUN, value }))).toEqual([false, true]);
    expect(isProvenBest({ ...RUN, value: 0, bound: 0 })).toBe(false);
  });
});

test('a gap is never rounded away', () => {
  const { percent } = formats('en');

  expect([0, 0.00001, 0.0042, 0.5, 0.99999, 1].map((gap) => shownGap(gap, percent))).toEqual([
    '0%',
    '0.1%',
    '0.4%',
    '50%',
    '99.9%',
    '100%',
  ]);
});

test('there is a plan once a run that began has ended, unless it failed', () => {
  const plans = (['QUEUED', 'RUNNING', 'FINISHED', 'STOPPED', 'FAILED'] as const).map((state) =>
    hasPlan({ ...RUN, state }),
  );

  expect(plans).toEqual([false, false, true, true, false]);
  expect(hasPlan({ ...RUN, state: 'STOPPED', startedAt: undefined })).toBe(false);
});

test('the curve grows by what is later and has a bound', () => {
  const first = withPoint([], RUN);

  expect(first).toEqual([{ elapsedMillis: 4000, value: 996, bound: 1000, meetings: 90 }]);
  expect(withPoint(first, RUN)).toEqual(first);
  expect(withPoint(first, { ...RUN, elapsedMillis: 5000, bound: undefined })).toEqual(first);
  expect(withPoint(first, { ...RUN, elapsedMillis: 5000, value: 998 }).at(-1)).toEqual({
    elapsedMillis: 5000,
    value: 998,
    bound: 1000,
    meetings: 90,
  });
});
