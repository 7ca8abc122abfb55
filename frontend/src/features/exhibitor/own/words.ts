import * as v from 'valibot';

/** A short text that must be there. */
export const line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('myExhibitor.missing'),
  v.maxLength(200, 'myExhibitor.long'),
);

/** A short text in both languages, or in none. */
export const optionalLine = v.pipe(v.string(), v.trim(), v.maxLength(200, 'myExhibitor.long'));
export const paragraphs = v.pipe(v.string(), v.trim(), v.maxLength(2000, 'myExhibitor.description.long'));

/** Both languages, or nothing where nothing is written. */
export function inBoth(ko: string, en: string): { ko: string; en: string } | undefined {
  return ko || en ? { ko, en } : undefined;
}

/** Whether a text is there in both languages or in none. */
export function areAlike(ko: string, en: string): boolean {
  return (ko === '') === (en === '');
}
