/** What a country or a language is called in the reader's language. */
export function nameOf(type: 'region' | 'language', code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type, fallback: 'code' }).of(code) ?? code;
}
