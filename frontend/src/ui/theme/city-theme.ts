import { contrast, isHex, mix, type Hex } from './contrast';

/** The four colours that a city may change. Everything else stays, so that every city is as easy to read. */
export interface CityColours {
  readonly brand: Hex;
  readonly brandHover: Hex;
  readonly brandTint: Hex;
  readonly brandDeep: Hex;
}

type BrandTokens = Readonly<Record<'brand' | 'brand-hover' | 'brand-tint' | 'brand-deep', Hex>>;
export interface CityTheme {
  readonly light: BrandTokens;
  readonly dark: BrandTokens;
}

const NIGHT = '#1e2124';
const WHITE = '#ffffff';
const BLACK = '#000000';
/** The darkest light ground: what is read on it is read on white too, and white on it. */
const LIGHT_GROUND = '#f4f5f6';
/** How well the theme colour must be told apart from it; the server holds to the same. */
export const LEAST_CONTRAST = 4.5;

/** How well a theme colour is read, 1 to 21. */
export function readability(brand: Hex): number {
  return contrast(brand, LIGHT_GROUND);
}

/** The same hue, only as much darker as it takes to be read. */
export function readable(brand: Hex): Hex {
  return firstOf(
    (share) => mix(brand, BLACK, share),
    (colour) => readability(colour) >= LEAST_CONTRAST,
    BLACK,
  );
}

/** The four colours that one theme colour makes. */
export function cityColours(brand: Hex): CityColours {
  return {
    brand,
    brandHover: mix(brand, BLACK, 0.3),
    brandTint: firstOf(
      (share) => mix(brand, WHITE, 0.92 + 0.08 * share),
      (tint) => contrast(brand, tint) >= LEAST_CONTRAST,
    ),
    brandDeep: mix(brand, BLACK, 0.45),
  };
}

/** The city's colours by day as given, and by night made lighter until they are read on the dark ground. */
export function cityTheme(colours: CityColours): CityTheme {
  const { brand, brandHover, brandTint, brandDeep } = colours;
  const strange = Object.values(colours).find((value) => !isHex(value));
  if (strange !== undefined) throw new RangeError(`${strange} is not #rrggbb`);
  const tintByNight = mix(brandDeep, '#131416', 0.5);
  const lift = (from: Hex, least: number) =>
    firstOf(
      (share) => mix(from, WHITE, share),
      (colour) => [NIGHT, tintByNight].every((ground) => contrast(colour, ground) >= least),
    );
  return {
    light: { brand, 'brand-hover': brandHover, 'brand-tint': brandTint, 'brand-deep': brandDeep },
    dark: {
      brand: lift(brand, 6),
      'brand-hover': lift(brand, 8.5),
      'brand-tint': tintByNight,
      'brand-deep': mix(brandDeep, '#000000', 0.3),
    },
  };
}

/** As a style sheet; it belongs behind `tokens.css`. Whoever asks for more contrast is given the platform's own colours. */
export function toCss({ light, dark }: CityTheme): string {
  const block = (selector: string, tokens: BrandTokens) =>
    `${selector}{${Object.entries(tokens)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')}}`;
  const sheet = `${block(':root', light)}${block(":root[data-theme='dark']", dark)}`;
  return `@media not all and (prefers-contrast: more){@layer tokens{${sheet}}}`;
}

function firstOf(colourAt: (share: number) => Hex, fits: (colour: Hex) => boolean, otherwise = WHITE): Hex {
  for (let step = 0; step < 20; step++) {
    const colour = colourAt(step / 20);
    if (fits(colour)) return colour;
  }
  return otherwise;
}
