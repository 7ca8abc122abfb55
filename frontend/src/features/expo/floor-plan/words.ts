import * as v from 'valibot';
import type { Key } from '../../../lib/i18n';

const wrong: Key = 'floorPlan.length.wrong';

/** Metres as somebody writes them, with a point or a comma. */
export const length = (least: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => (text.trim() ? Number(text.replace(',', '.')) : Number.NaN)),
    v.number(wrong),
    v.minValue(least, wrong),
    v.maxValue(2000, wrong),
    v.transform((value) => Math.round(value * 100) / 100),
  );
