// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { draftOf } from './draft';
import { dropRecord, forgetRecords, keepRecord, keptRecord } from './kept-records';

const typed = draftOf({ products: [{ name: '감속기' }] }, '메모');

test('what is typed comes back after a reload, until the server has it', () => {
  keepRecord('m1', typed);
  expect(keptRecord('m1')).toEqual(typed);

  dropRecord('m1');

  expect(keptRecord('m1')).toBeUndefined();
});

test('whoever signs out leaves nothing behind, and nothing else goes with it', () => {
  localStorage.setItem('madang.display', 'dark');
  keepRecord('m1', typed);
  keepRecord('m2', typed);

  forgetRecords();

  expect([keptRecord('m1'), keptRecord('m2')]).toEqual([undefined, undefined]);
  expect(localStorage.getItem('madang.display')).toBe('dark');
});
