import { useLocation } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useI18n } from '../../lib/i18n';
import { withLocale } from '../../lib/locale';
import { toolLink } from '../../ui/Tool';

/** A true link, so that it works before the script has arrived; with the script the page stays as it is. */
export function LanguageSwitch() {
  const { locale, switchTo } = useI18n();
  const pathname = useLocation({ select: (here) => here.pathname });
  const other = locale === 'ko' ? 'en' : 'ko';
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void switchTo(other);
  };
  return (
    <a className={toolLink} href={withLocale(other, pathname)} hrefLang={other} lang={other} onClick={go}>
      {other === 'ko' ? '한국어' : 'English'}
    </a>
  );
}
