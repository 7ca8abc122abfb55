import { setupI18n, type I18n as Lingui, type Messages } from '@lingui/core';
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

/**
 * A visitor's phone fetches the public words alone, the rare ones with the page that needs them, a gate's also those of the
 * staff, a console those of its work and an organizer's those of the set-up too, and only the pages that companies fill in those of
 * `company`,
 * those where the floor is drawn or a plan is changed those of `floor`, that where advertising is written those of `marketing`,
 * those about leads those of `lead`, those of the meeting tables on the day those of `day`, those about whom to meet those of
 * `match`, those about what came out of meetings those of `record`, and that where lists are imported those of `lists`.
 */
export type Words =
  | 'public'
  | 'rare'
  | 'staff'
  | 'device'
  | 'console'
  | 'organizer'
  | 'company'
  | 'floor'
  | 'marketing'
  | 'lead'
  | 'day'
  | 'match'
  | 'record'
  | 'lists';

const sources: Record<Locale, Record<Words, () => Promise<{ default: Messages }>>> = {
  ko: {
    public: () => import('virtual:catalog/ko'),
    rare: () => import('virtual:catalog/ko-rare'),
    staff: () => import('virtual:catalog/ko-staff'),
    device: () => import('virtual:catalog/ko-device'),
    console: () => import('virtual:catalog/ko-console'),
    organizer: () => import('virtual:catalog/ko-organizer'),
    company: () => import('virtual:catalog/ko-company'),
    floor: () => import('virtual:catalog/ko-floor'),
    marketing: () => import('virtual:catalog/ko-marketing'),
    lead: () => import('virtual:catalog/ko-lead'),
    day: () => import('virtual:catalog/ko-day'),
    match: () => import('virtual:catalog/ko-match'),
    record: () => import('virtual:catalog/ko-record'),
    lists: () => import('virtual:catalog/ko-lists'),
  },
  en: {
    public: () => import('virtual:catalog/en'),
    rare: () => import('virtual:catalog/en-rare'),
    staff: () => import('virtual:catalog/en-staff'),
    device: () => import('virtual:catalog/en-device'),
    console: () => import('virtual:catalog/en-console'),
    organizer: () => import('virtual:catalog/en-organizer'),
    company: () => import('virtual:catalog/en-company'),
    floor: () => import('virtual:catalog/en-floor'),
    marketing: () => import('virtual:catalog/en-marketing'),
    lead: () => import('virtual:catalog/en-lead'),
    day: () => import('virtual:catalog/en-day'),
    match: () => import('virtual:catalog/en-match'),
    record: () => import('virtual:catalog/en-record'),
    lists: () => import('virtual:catalog/en-lists'),
  },
};
const wanted = new Set<Words>(['public']);
/** The catalog in use, or on its way. */
let latest: Promise<Catalog> | undefined;

interface Catalog {
  readonly locale: Locale;
  readonly lingui: Lingui;
}

export async function loadI18n(locale: Locale): Promise<I18n> {
  latest = loadCatalog(locale);
  const { lingui } = await latest;
  const polish = locale === 'ko' ? resolveJosa : (text: string) => text;
  return {
    locale,
    t: (key, values) => polish(lingui._(key, values)),
    knows: (key): key is Key => Object.hasOwn(lingui.messages, key),
  };
}

/** To be awaited before a screen that needs them is shown; later languages bring these words along. */
export async function wantWords(...words: readonly Words[]): Promise<void> {
  words.forEach((one) => wanted.add(one));
  const catalog = await latest;
  if (catalog) await Promise.all(words.map((one) => add(one, catalog)));
}

async function loadCatalog(locale: Locale): Promise<Catalog> {
  const catalog = { locale, lingui: setupI18n() };
  await Promise.all([...wanted].map((words) => add(words, catalog)));
  catalog.lingui.activate(locale);
  return catalog;
}

async function add(words: Words, { locale, lingui }: Catalog): Promise<void> {
  const { default: messages } = await sources[locale][words]();
  lingui.load(locale, messages);
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
