import { expect, test } from 'vitest';
import { Wedge } from './wedge';

const keysOf = (text: string) => [
  ...[...text].map((letter) => (/\d/.test(letter) ? `Digit${letter}` : `Key${letter}`)),
  'Enter',
];

function type(codes: readonly string[], gapMs: number): (string | undefined)[] {
  const wedge = new Wedge();
  return codes.map((code, index) => wedge.take({ code, at: index * gapMs })).filter((done) => done !== undefined);
}

test('a scanner that types is understood, whatever the keyboard layout', () => {
  expect(type(keysOf('886C1ZRF0K'), 8)).toEqual(['886C1ZRF0K']);
});

test('a scanner over the air, whose keys come slowly, is understood too', () => {
  expect(type(keysOf('886C1ZRF0K'), 90)).toEqual(['886C1ZRF0K']);
});

test('keys of the number block and shifts between do not confuse it', () => {
  expect(type(['ShiftLeft', 'KeyA', 'Numpad1', 'ShiftLeft', ...keysOf('BCDEF6')], 8)).toEqual(['A1BCDEF6']);
});

test('a person who types is left alone', () => {
  expect(type(keysOf('886C1ZRF0K'), 120)).toEqual([]);
});

test('what somebody typed before the scan is not part of it', () => {
  const wedge = new Wedge();
  wedge.take({ code: 'KeyX', at: 0 });
  const codes = keysOf('886C1ZRF');

  expect(codes.map((code, index) => wedge.take({ code, at: 1000 + index * 5 })).at(-1)).toBe('886C1ZRF');
});

test('a short burst is no badge', () => {
  expect(type(keysOf('ABC'), 5)).toEqual([]);
});
