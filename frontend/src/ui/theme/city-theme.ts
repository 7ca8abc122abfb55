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

/** As a style sheet; it belongs behind `tokens.css`. */
export function toCss({ light, dark }: CityTheme): string {
  const block = (selector: string, tokens: BrandTokens) =>
    `${selector}{${Object.entries(tokens)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')}}`;
  return `@layer tokens{${block(':root', light)}${block(":root[data-theme='dark']", dark)}}`;
}

function firstOf(colourAt: (share: number) => Hex, fits: (colour: Hex) => boolean): Hex {
  for (let step = 0; step < 20; step++) {
    const colour = colourAt(step / 20);
    if (fits(colour)) return colour;
  }
  return WHITE;
}
