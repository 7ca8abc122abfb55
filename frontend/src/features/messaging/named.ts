import type { I18n } from '../../lib/i18n';

/** The server's codes in words; a code that is newer than this page is shown as it is. */
export function named(words: 'messaging.template' | 'messaging.reason', code: string, { t, knows }: I18n): string {
  const key = words === 'messaging.template' ? `messaging.template.${code}` : `messaging.reason.${code}`;
  return knows(key) ? t(key) : code;
}
