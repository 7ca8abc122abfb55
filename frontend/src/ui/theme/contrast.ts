/** `#rrggbb` */
export type Hex = string;
type Rgb = readonly [number, number, number];

/** How well two colours are told apart, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `share` of `other` in `one`, from 0 to 1. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const [a, b] = [rgb(one), rgb(other)];
  const channel = (i: 0 | 1 | 2) => Math.round(a[i] * (1 - share) + b[i] * share);
  return toHex([channel(0), channel(1), channel(2)]);
}

export function isHex(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function luminance(colour: Hex): number {
  const [r, g, b] = rgb(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function rgb(colour: Hex): Rgb {
  if (!isHex(colour)) throw new RangeError(`${colour} is not #rrggbb`);
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function toHex([r, g, b]: Rgb): Hex {
  return `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, '0')}`;
}
