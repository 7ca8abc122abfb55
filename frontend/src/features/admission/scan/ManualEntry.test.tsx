// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider, loadI18n, wantWords } from '../../../lib/i18n';
import { ManualEntry } from './ManualEntry';

/** What the keys of a scanner that read 7KRF09ZQ3M make of a Korean keyboard: the letters, and what stands in the field. */
const READ = '7KRF09ZQ3M';
const SYLLABLES = [
  '7',
  '7ㅏ',
  '7ㅏㄱ',
  '7ㅏㄱㄹ',
  '7ㅏㄱㄹ0',
  '7ㅏㄱㄹ09',
  '7ㅏㄱㄹ09ㅋ',
  '7ㅏㄱㄹ09ㅋㅂ',
  '7ㅏㄱㄹ09ㅋㅂ3',
  '7ㅏㄱㄹ09ㅋㅂ3ㅡ',
];

afterEach(cleanup);

async function entry() {
  const codes: string[] = [];
  const i18n = await loadI18n('ko');
  await wantWords('staff');
  render(
    <LanguageProvider {...i18n} switchTo={() => Promise.resolve()}>
      <ManualEntry onCode={(code) => codes.push(code)} />
    </LanguageProvider>,
  );
  return { codes, field: screen.getByLabelText<HTMLInputElement>('배지 번호 직접 입력') };
}

/** Types what was read, one key each `gapMs`, and Enter, which the browser makes a submission unless the field takes it. */
function type(field: HTMLInputElement, gapMs: number): void {
  const press = (key: string, code: string, at: number) => {
    const down = createEvent.keyDown(field, { key, code });
    Object.defineProperty(down, 'timeStamp', { value: at });
    return fireEvent(field, down);
  };
  [...READ].forEach((letter, index) => {
    press('Process', /\d/.test(letter) ? `Digit${letter}` : `Key${letter}`, index * gapMs);
    fireEvent.change(field, { target: { value: SYLLABLES[index] } });
  });
  if (press('Enter', 'Enter', READ.length * gapMs) && field.form) fireEvent.submit(field.form);
}

test('a scanner under a Korean keyboard is understood once, and leaves no syllables behind', async () => {
  const { codes, field } = await entry();

  type(field, 8);
  expect([codes, field.value]).toEqual([[READ], '']);
  type(field, 60);
  expect([codes, field.value]).toEqual([[READ, READ], '']);
});

test('what a person types is taken as it stands in the field', async () => {
  const { codes, field } = await entry();

  type(field, 150);
  expect([codes, field.value]).toEqual([['7ㅏㄱㄹ09ㅋㅂ3ㅡ'], '']);
  fireEvent.change(field, { target: { value: ' 7krf 09zq3m ' } });
  fireEvent.submit(field);
  expect(codes.at(-1)).toBe(READ);
});

test('an empty field asks for the number', async () => {
  const { codes, field } = await entry();

  fireEvent.submit(field);
  expect([codes, field.getAttribute('aria-invalid')]).toEqual([[], 'true']);
});
