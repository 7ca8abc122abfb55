import { expect, test } from 'vitest';
import type { Complaint, WordingBody } from '../../../api/generated/types.gen';
import { complaintsAbout, inserted, isComplete, isSame } from './drafts';

const wording: WordingBody = {
  ko: { subject: '제목', body: '본문' },
  en: { subject: 'Subject', body: 'Body' },
};

test('a placeholder takes the place of what is selected, and the cursor stands behind it', () => {
  expect(inserted('안녕 님', 3, 3, '{{name}}')).toEqual({ text: '안녕 {{name}}님', cursor: 11 });
  expect(inserted('안녕 누구 님', 3, 5, '{{name}}')).toEqual({ text: '안녕 {{name}} 님', cursor: 11 });
});

test('a field shows the complaints about it and no others', () => {
  const about = (language: string, part: Complaint['part']): Complaint => ({
    language,
    part,
    line: 2,
    rule: 'UNKNOWN',
    placeholder: 'nmae',
  });
  const all = [about('ko', 'SUBJECT'), about('ko', 'BODY'), about('en', 'BODY')];

  expect(complaintsAbout(all, 'ko', 'BODY')).toEqual([all[1]]);
  expect(complaintsAbout(all, 'en', 'SUBJECT')).toEqual([]);
});

test('words are complete when nothing is blank', () => {
  expect(isComplete(wording)).toBe(true);
  expect(isComplete({ ...wording, en: { subject: ' ', body: 'Body' } })).toBe(false);
});

test('words are the same letter by letter', () => {
  expect(isSame(wording, { ...wording })).toBe(true);
  expect(isSame(wording, { ...wording, ko: { subject: '제목', body: '다른 본문' } })).toBe(false);
});
