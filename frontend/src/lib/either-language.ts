import type { EitherLanguage } from '../api/generated';
import type { Locale } from './locale';

/** A text in the reader's language, or in the other where that is all there is; `lang` says which it is. */
export function inEither({ ko, en }: EitherLanguage, locale: Locale): { readonly text: string; readonly lang: Locale } {
  const lang: Locale = (locale === 'ko' ? ko : !en) ? 'ko' : 'en';
  return { text: (lang === 'ko' ? ko : en) ?? '', lang };
}
