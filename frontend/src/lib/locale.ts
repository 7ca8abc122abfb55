/** The languages of the interface. Korean has no prefix in the address, English has `/en`. */
export const LOCALES = ['ko', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export function localeOf(pathname: string): Locale {
  return /^\/en(\/|$)/.test(pathname) ? 'en' : 'ko';
}

export function withoutLocale(pathname: string): string {
  return localeOf(pathname) === 'en' ? pathname.slice('/en'.length) || '/' : pathname;
}

export function withLocale(locale: Locale, pathname: string): string {
  const bare = withoutLocale(pathname);
  if (locale === 'ko') return bare;
  return bare === '/' ? '/en' : `/en${bare}`;
}
