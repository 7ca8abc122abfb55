import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cityTheme, type CityColours } from './city-theme';
import { contrast } from './contrast';
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

const cities: Record<string, CityColours> = {
  green: { brand: '#0a6b3d', brandHover: '#064a2a', brandTint: '#e8f5ee', brandDeep: '#063f26' },
  plum: { brand: '#8a1f6a', brandHover: '#611549', brandTint: '#fbeaf5', brandDeep: '#4a0f38' },
  rust: { brand: '#a63c06', brandHover: '#742a04', brandTint: '#fdf0e8', brandDeep: '#5a2003' },
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

describe('a city with its own colours', () => {
  test.each(Object.entries(cities))('is as easy to read by day and by night: %s', (_name, city) => {
    const theme = cityTheme(city);

    expect([...weakPairs({ ...light, ...theme.light }), ...weakPairs({ ...dark, ...theme.dark })]).toEqual([]);
  });

  test('hears which of its colours cannot be read', () => {
    const yellow = cityTheme({ brand: '#ffd400', brandHover: '#8a5c00', brandTint: '#fff8d6', brandDeep: '#5c4a00' });

    expect(weakPairs({ ...light, ...yellow.light }, BRAND_PAIRS)).toEqual([
      'brand on bg: 1.43 < 4.5',
      'brand on bg-sub: 1.31 < 4.5',
      'brand on bg-raised: 1.43 < 4.5',
      'brand on brand-tint: 1.34 < 4.5',
      'on-brand on brand: 1.43 < 4.5',
    ]);
  });

  test('may not smuggle anything but colours into the style sheet', () => {
    expect(() => cityTheme({ ...cities.green!, brand: 'red;}' })).toThrow(RangeError);
  });
});

/** The colours that one block of the style sheet sets. */
function colours(sheet: string, selector: string): Palette {
  const blocks = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, name]) => name!.trim() === selector);
  const pairs = blocks.flatMap(([, , body]) => [...body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)]);
  return Object.fromEntries(pairs.map(([, name, value]) => [name, value]));
}
