import { useEffect, useState, type ReactNode } from 'react';
import { LanguageProvider, loadI18n, type I18n } from '../lib/i18n';
import { localeOf, withLocale, type Locale } from '../lib/locale';
import type { AppRouter } from './router';

/** The language is what the address says; whoever changes the address, the words follow. */
export function Language({ first, router, children }: { first: I18n; router: AppRouter; children: ReactNode }) {
  const [i18n, setI18n] = useState(first);
  const { history } = router;
  // the address belongs to the browser
  useEffect(
    () =>
      history.subscribe(async () => {
        const locale = localeOf(history.location.pathname);
        if (locale === document.documentElement.lang) return;
        document.documentElement.lang = locale;
        setI18n(await loadI18n(locale));
      }),
    [history],
  );
  const switchTo = async (locale: Locale) => {
    const { pathname, search, hash } = history.location;
    history.replace(withLocale(locale, pathname) + search + hash);
  };
  return (
    <LanguageProvider {...i18n} switchTo={switchTo}>
      {children}
    </LanguageProvider>
  );
}
