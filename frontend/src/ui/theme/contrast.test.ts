import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cityColours, cityTheme, LEAST_CONTRAST, readability, readable, toCss } from './city-theme';
import { contrast, type Hex } from './contrast';
import { BRAND_PAIRS, weakPairs, type Palette } from './pairs';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [ordinary, strong] = css.split('@media (prefers-contrast: more)') as [string, string];
const light = colours(ordinary, ':root');
const night = colours(ordinary, ":root[data-theme='dark']");
const dark = { ...light, ...night };
const themes: Record<string, Palette> = {
  light,
  dark,
  'light, more contrast': { ...light, ...colours(strong, ':root') },
  // a selector with an attribute outweighs one without, wherever it stands
  'dark, more contrast': {
    ...light,
    ...colours(strong, ':root'),
    ...night,
    ...colours(strong, ":root[data-theme='dark']"),
  },
};

describe('the contrast of two colours', () => {
  test('is 21 for black on white, 1 for a colour on itself', () => {
    expect([contrast('#000000', '#ffffff'), contrast('#256ef4', '#256ef4')]).toEqual([21, 1]);
  });

  test('is 4.17 for the tempting blue on light grey, which must be caught', () => {
    expect(weakPairs({ ...light, brand: '#256ef4' })).toContain('brand on bg-sub: 4.17 < 4.5');
  });
});

test.each(Object.entries(themes))('every colour of the %s theme can be read on its ground', (_name, palette) => {
  expect(weakPairs(palette)).toEqual([]);
});

describe('a city with its own colour', () => {
  const anyColours = Array.from(
    { length: 2000 },
    (_, at): Hex => `#${((at * 40_503 * 2053) % 0x1000000).toString(16).padStart(6, '0')}`,
  );

  test('is as easy to read by day and by night, whichever readable colour it is', () => {
    const weak = anyColours.map(readable).flatMap((colour) => {
      const theme = cityTheme(cityColours(colour));
      return [...weakPairs({ ...light, ...theme.light }), ...weakPairs({ ...dark, ...theme.dark })].map(
        (pair) => `${colour}: ${pair}`,
      );
    });

    expect(weak).toEqual([]);
  });

  test('keeps a colour that is read, and hears of the nearest darker one where it is not', () => {
    const kept = anyColours.filter((colour) => readable(colour) === colour);

    expect(kept.length).toBeGreaterThan(300);
    expect(kept.every((colour) => readability(colour) >= LEAST_CONTRAST)).toBe(true);
    expect(readable('#ffd400')).toBe('#806a00');
  });

  // the server's tests of theme colours hold the same figures
  test.each([
    ['#0b50d0', 6.26],
    ['#0a6b3d', 6.04],
    ['#ffd400', 1.31],
    ['#256ef4', 4.17],
    ['#000000', 19.24],
  ])('%s is read at %s', (colour, ratio) => expect(readability(colour)).toBeCloseTo(ratio, 2));

  test('hears which pairs an unreadable colour would break', () => {
    expect(weakPairs({ ...light, ...cityTheme(cityColours('#ffd400')).light }, BRAND_PAIRS)).toContain(
      'on-brand on brand: 1.43 < 4.5',
    );
  });

  test('leaves the colours of those alone who ask for more contrast', () => {
    expect(toCss(cityTheme(cityColours('#0a6b3d')))).toMatch(
      /^@media not all and \(prefers-contrast: more\)\{@layer tokens\{:root\{--brand:#0a6b3d;/,
    );
  });

  test('may not smuggle anything but colours into the style sheet', () => {
    expect(() => cityTheme({ ...cityColours('#0a6b3d'), brand: 'red;}' })).toThrow(RangeError);
  });
});

/** The colours that one block of the style sheet sets. */
function colours(sheet: string, selector: string): Palette {
  const blocks = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, name]) => name!.trim() === selector);
  const pairs = blocks.flatMap(([, , body]) => [...body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)]);
  return Object.fromEntries(pairs.map(([, name, value]) => [name, value]));
}
