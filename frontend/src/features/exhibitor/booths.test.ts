import { expect, test } from 'vitest';
import { boothsOf } from './booths';

test.each([
  [[], ''],
  [['A101'], 'A101'],
  [['A102', 'A101', 'A103'], 'A101–A103'],
  [['A109', 'A110', 'A201'], 'A109–A110, A201'],
  [['A101', 'B102'], 'A101, B102'],
  [['대강당', 'A9', 'A10'], 'A9–A10, 대강당'],
])('booths %j are named %s', (numbers, words) => {
  expect(boothsOf(numbers.map((number) => ({ number })))).toBe(words);
});
