/** What a country or a language is called in the reader's language. */
export function nameOf(type: 'region' | 'language', code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type, fallback: 'code' }).of(code) ?? code;
}

/** Languages by name, as a list in the reader's language. */
export function languageNames(codes: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale).format(codes.map((code) => nameOf('language', code, locale)));
}
