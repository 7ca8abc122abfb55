import * as v from 'valibot';

/** A name in one language. */
export const label = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('expoSetUp.words.missing'),
  v.maxLength(80, 'expoSetUp.words.long'),
);

export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'expoSetUp.day.missing'));

/** What the pages of an expo look like that has no colour of its own. */
export const PLATFORM_COLOUR = '#0b50d0';
