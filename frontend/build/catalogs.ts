import { readFileSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** Pages that few readers open. */
const RARE = new Set([
  'already',
  'attachment',
  'guardian',
  'inApp',
  'invited',
  'lookup',
  'ownData',
  'secondFactor',
  'standing',
  'unsubscribe',
]);
/** Features that no visitor's page shows. Their words come to whoever signs in, or only with a console. */
const STAFF = new Set(['account', 'admission', 'badgeFault']);
/** What only a device at a gate says that nobody has signed in on. */
const DEVICE = new Set(['device', 'kiosk', 'walkIn']);
const CONSOLE = new Set(['console', 'insight', 'matchmaking', 'members']);
/** What only organizers read: how the show is set up, who has registered, what was sent. */
const ORGANIZER = new Set(['admissions', 'expoSetUp', 'messaging', 'registrations']);
/** What companies read that exhibit or apply for it, and those who review them. */
const COMPANY = new Set(['applications', 'apply', 'myExhibitor']);
/** What organizers read who draw the floor, or change a plan. */
const FLOOR = new Set(['board', 'booths', 'floorPlan']);
/** What organizers read who advertise. */
const MARKETING = 'messaging.marketing.';
/** What exhibitors read who scan badges, and organizers who see what was taken out. */
const LEAD = new Set(['lead']);
/** What staff and the hall read of the meeting tables on the day. */
const DAY = new Set(['hallDisplay', 'refillRule', 'spotMeeting', 'tableBoard', 'tableScan']);
/** What exhibitors and buyers read who choose whom to meet. */
const MATCH = new Set(['meetingRequest', 'recommendation']);
/** What exhibitors, buyers and organizers read of what came out of meetings. */
const RECORD = new Set(['meetingRecord']);
/** What organizers read who import and export lists. */
const LISTS = new Set(['lists']);
const fileOf = (locale: string) => new URL(`../src/locales/${locale}.json`, import.meta.url).pathname;

/** Compiles `src/locales/*.json` to what the i18n runtime reads; a key that one language lacks stops the build. */
export function catalogs(): Plugin {
  return {
    name: 'madang:catalogs',
    buildStart() {
      for (const complaint of differences(read('ko'), read('en'))) this.error(complaint);
    },
    resolveId: (id) => (id.startsWith('virtual:catalog/') ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0virtual:catalog/')) return undefined;
      const [locale = '', words = 'public'] = id.slice('\0virtual:catalog/'.length).split('-');
      this.addWatchFile(fileOf(locale));
      const messages = compiled(read(locale), (key) => wordsOf(key) === words);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))})`;
    },
  };
}

type Catalog = Record<string, string>;

export function read(locale: string): Catalog {
  return JSON.parse(readFileSync(fileOf(locale), 'utf8'));
}

type WordGroup =
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

/** With which words a key comes. */
export function wordsOf(key: string): WordGroup {
  if (key.startsWith(MARKETING)) return 'marketing';
  const feature = key.split('.')[0] ?? '';
  if (ORGANIZER.has(feature)) return 'organizer';
  if (RARE.has(feature)) return 'rare';
  if (STAFF.has(feature)) return 'staff';
  if (COMPANY.has(feature)) return 'company';
  if (FLOOR.has(feature)) return 'floor';
  if (LEAD.has(feature)) return 'lead';
  if (DAY.has(feature)) return 'day';
  if (MATCH.has(feature)) return 'match';
  if (RECORD.has(feature)) return 'record';
  if (LISTS.has(feature)) return 'lists';
  if (DEVICE.has(feature)) return 'device';
  return CONSOLE.has(feature) ? 'console' : 'public';
}

/** What one catalog has and the other lacks: keys, and values named in braces. */
export function differences(ko: Catalog, en: Catalog): string[] {
  const missing = (from: Catalog, to: Catalog, name: string) =>
    Object.keys(from)
      .filter((key) => !to[key]?.trim())
      .map((key) => `${name}.json has no words for "${key}"`);
  const unlike = Object.keys(ko)
    .filter((key) => en[key] && placeholders(ko[key]!) !== placeholders(en[key]))
    .map((key) => `"${key}" names {${placeholders(ko[key]!)}} in ko.json but {${placeholders(en[key]!)}} in en.json`);
  return [...missing(ko, en, 'en'), ...missing(en, ko, 'ko'), ...unlike];
}

function placeholders(message: string): string {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name);
  return [...new Set(names)].sort().join(', ');
}

function compiled(catalog: Catalog, belongs: (key: string) => boolean) {
  const entries = Object.entries(catalog).filter(([key]) => belongs(key));
  return Object.fromEntries(entries.map(([key, message]) => [key, compileMessageOrThrow(message)]));
}
