import { expect, test } from 'vitest';
import { countsType } from './setup-facts';

const type = { id: 'a', firstDay: '2026-10-21', lastDay: '2026-10-22' };
const quota = { kind: 'EXPO', admissionTypes: [] } as const;

test('a quota of a day counts the types that admit on it', () => {
  const counted = ['2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'].map((day) =>
    countsType({ kind: 'DAY', day, admissionTypes: [] }, type),
  );

  expect(counted).toEqual([false, true, true, false]);
});

test('a quota of types and of a session counts those that it names, that of the expo all', () => {
  expect(countsType({ kind: 'TYPES', admissionTypes: ['a'] }, type)).toBe(true);
  expect(countsType({ kind: 'SESSION', admissionTypes: ['b'] }, type)).toBe(false);
  expect(countsType({ ...quota, admissionTypes: [] }, type)).toBe(true);
});
