import { expect, test } from 'vitest';
import { josa, resolveJosa } from './josa';

test.each([
  ['마당', '이/가', '이'],
  ['회사', '이/가', '가'],
  ['서울', '으로/로', '로'],
  ['부스', '을/를', '를'],
  ['상담', '은/는', '은'],
  ['B-03', '으로/로', '으로'],
  ['A-11', '으로/로', '로'],
  ['A-12', '이에요/예요', '예요'],
  ['Beispiel', '과/와', '과'],
  ['㈜한빛(주)', '은/는', '는'],
] as const)('%s takes %s as %s', (word, pair, particle) => {
  expect(josa(word, pair)).toBe(particle);
});

test('every particle of a sentence follows its own word', () => {
  expect(resolveJosa('한별로봇(이/가) 회의실(을/를) A-12(으로/로) 바꿨어요')).toBe(
    '한별로봇이 회의실을 A-12로 바꿨어요',
  );
});
