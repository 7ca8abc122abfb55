import { contrast, type Hex } from './contrast';

export type Palette = Readonly<Record<string, Hex>>;
/** What is seen, on what, and by how much it must differ: 4.5 for text, 3 for edges of controls, 7 at a gate. */
type Pair = readonly [seen: string, on: string, least: 3 | 4.5 | 7];

const GROUNDS = ['bg', 'bg-sub', 'bg-raised'];
const all = (seen: string[], on: string[], least: Pair[2]): Pair[] =>
  seen.flatMap((one) => on.map((ground): Pair => [one, ground, least]));

/** The pairs that a change of the four brand colours touches. */
export const BRAND_PAIRS: readonly Pair[] = [
  ...all(['brand', 'brand-hover'], [...GROUNDS, 'brand-tint'], 4.5),
  ...all(['on-brand'], ['brand', 'brand-hover'], 4.5),
  ...all(['fg', 'fg-sub'], ['brand-tint'], 4.5),
  ['on-deep', 'brand-deep', 4.5],
];

export const PAIRS: readonly Pair[] = [
  ...BRAND_PAIRS,
  ...all(['fg', 'fg-sub', 'fg-mute', 'ok', 'warn', 'bad', 'info'], GROUNDS, 4.5),
  ...all(['fg', 'fg-sub'], ['ok-tint', 'warn-tint', 'bad-tint', 'info-tint'], 4.5),
  ['ok', 'ok-tint', 4.5],
  ['warn', 'warn-tint', 4.5],
  ['bad', 'bad-tint', 4.5],
  ['info', 'info-tint', 4.5],
  ['bad-hover', 'bad-tint', 4.5],
  ...all(['on-bad'], ['bad', 'bad-hover'], 4.5),
  ['fg-mute', 'bg-disabled', 4.5],
  ...all(['line-input'], GROUNDS, 3),
  ...all(['on-gate'], ['gate-ok', 'gate-warn', 'gate-bad'], 7),
];

/** One sentence for every pair that is too weak; empty if all are strong enough. */
export function weakPairs(palette: Palette, pairs: readonly Pair[] = PAIRS): string[] {
  return pairs.flatMap(([seen, on, least]) => {
    const ratio = contrast(colour(palette, seen), colour(palette, on));
    return ratio >= least ? [] : [`${seen} on ${on}: ${ratio.toFixed(2)} < ${least}`];
  });
}

function colour(palette: Palette, name: string): Hex {
  const value = palette[name];
  if (!value) throw new RangeError(`the palette has no ${name}`);
  return value;
}
