import { expect, test } from 'vitest';
import { linesOf } from './lines';

test.each([
  ['', []],
  [' \n\r\n ', []],
  ['a@b.kr\r\n김초대 <c@d.kr>', ['a@b.kr', '김초대 <c@d.kr>']],
  ['a@b.kr, c@d.kr; e@f.kr', ['a@b.kr', 'c@d.kr', 'e@f.kr']],
  ['김초대 <a@b.kr>, 이초대 <c@d.kr>', ['김초대 <a@b.kr>', '이초대 <c@d.kr>']],
  ['김초대,a@b.kr', ['김초대,a@b.kr']],
])('%j is the lines %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
