import { setupI18n, type Messages } from '@lingui/core';
import { createContext, use, type ReactNode } from 'react';
import type ko from '../locales/ko.json';
import { resolveJosa } from './josa';
import type { Locale } from './locale';

/** A name of some words in `locales/*.json`; the compiler refuses a name that is not there. */
export type Key = keyof typeof ko;
export type Values = Record<string, string | number>;
export type Translate = (key: Key, values?: Values) => string;

export interface I18n {
  readonly locale: Locale;
  readonly t: Translate;
  /** Whether the catalogs know this name: for codes that come from the server. */
  readonly knows: (key: string) => key is Key;
}

const load: Record<Locale, () => Promise<{ default: Messages }>> = {
  ko: () => import('virtual:catalog/ko'),
  en: () => import('virtual:catalog/en'),
};

export async function loadI18n(locale: Locale): Promise<I18n> {
  const { default: messages } = await load[locale]();
  const lingui = setupI18n({ locale, messages: { [locale]: messages } });
  const polish = locale === 'ko' ? resolveJosa : (text: string) => text;
  return {
    locale,
    t: (key, values) => polish(lingui._(key, values)),
    knows: (key): key is Key => Object.hasOwn(messages, key),
  };
}

interface Language extends I18n {
  /** Shows the same page in another language without leaving it. */
  readonly switchTo: (locale: Locale) => Promise<void>;
}

const LanguageContext = createContext<Language | undefined>(undefined);

export function LanguageProvider({ children, ...language }: Language & { children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useI18n(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('useI18n outside LanguageProvider');
  return language;
}
