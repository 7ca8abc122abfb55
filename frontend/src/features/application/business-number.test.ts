import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isBusinessNumber } from './business-number';

const vectors = readFileSync('../docs/reference/business-number-vectors.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

test.each(vectors)('"%s" is a business number: %s', (written, isOne) => {
  expect(isBusinessNumber(written!)).toBe(isOne === 'yes');
});
