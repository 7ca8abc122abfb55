import * as v from 'valibot';
import type { Key } from '../../lib/i18n';

/** The rule of a field for a whole number from `least` to `most`; `message` says both. */
export const wholeNumber = (message: Key, least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d+$/, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
