import { withoutLocale } from './locale';

/** The name of an expo in addresses: lower-case words joined by hyphens. */
export type ExpoSlug = string & { readonly kind: 'ExpoSlug' };
/** A place inside the app, without the language prefix (the router adds it). */
export type Path = `/${string}`;

/** First words of addresses that can therefore not name an expo. */
const RESERVED = new Set(['en', 'api', 'assets', 'dev', 'sign-in']);

export function isExpoSlug(text: string): text is ExpoSlug {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64 && !RESERVED.has(text);
}

export function toExpoSlug(text: string): ExpoSlug {
  if (!isExpoSlug(text)) throw new RangeError(`"${text}" cannot name an expo`);
  return text;
}

export const paths = {
  start: (): Path => '/',
  signInCallback: (): Path => '/sign-in/callback',
  shelf: (): Path => '/dev/shelf',

  home: (expo: ExpoSlug): Path => `/${expo}`,
  register: (expo: ExpoSlug): Path => `/${expo}/register`,
  /** The manage token travels behind `#`, which no server and no log ever sees. */
  badge: (expo: ExpoSlug, manageToken?: string): Path => `/${expo}/badge${manageToken ? `#${manageToken}` : ''}`,
  lookup: (expo: ExpoSlug): Path => `/${expo}/lookup`,
  /** Where a guardian looks at what a child wrote, which stands behind `#`. */
  guardian: (expo: ExpoSlug): Path => `/${expo}/guardian`,
  /** Where the link in a marketing mail leads; its token stands behind `#`. */
  unsubscribe: (expo: ExpoSlug): Path => `/${expo}/unsubscribe`,
  /** Where somebody invited looks at the invitation; its secret stands behind `#`. */
  invitation: (expo: ExpoSlug): Path => `/${expo}/invitation`,
  /** Where a company applies to exhibit; the secret of a begun application stands behind `#`. */
  apply: (expo: ExpoSlug): Path => `/${expo}/apply`,
  exhibitors: (expo: ExpoSlug, interest?: string): Path =>
    `/${expo}/exhibitors${interest ? `?interest=${encodeURIComponent(interest)}` : ''}`,
  exhibitor: (expo: ExpoSlug, id: string): Path => `/${expo}/exhibitors/${encodeURIComponent(id)}`,
  program: (expo: ExpoSlug): Path => `/${expo}/program`,
  map: (expo: ExpoSlug, booth?: string): Path => `/${expo}/map${booth ? `?booth=${encodeURIComponent(booth)}` : ''}`,
  /** Leads whoever signs in to where their role belongs. */
  account: (expo: ExpoSlug): Path => `/${expo}/account`,

  participant: (expo: ExpoSlug): Path => `/${expo}/participant`,
  meetings: (expo: ExpoSlug): Path => `/${expo}/participant/meetings`,
  /** What came out of one's meetings. */
  records: (expo: ExpoSlug): Path => `/${expo}/participant/records`,
  record: (expo: ExpoSlug, meeting: string): Path => `/${expo}/participant/records/${encodeURIComponent(meeting)}`,
  wishes: (expo: ExpoSlug): Path => `/${expo}/participant/wishes`,
  /** Who asks one's company for a meeting, and whom it has asked. */
  requests: (expo: ExpoSlug): Path => `/${expo}/participant/requests`,
  /** What one's company looks for. */
  needs: (expo: ExpoSlug): Path => `/${expo}/participant/needs`,
  /** What visitors see of one's own company. */
  myExhibitor: (expo: ExpoSlug): Path => `/${expo}/participant/exhibitor`,
  /** Visitors whose badge the exhibitor has scanned. */
  leads: (expo: ExpoSlug): Path => `/${expo}/participant/leads`,
  /** Who acts for one's own company. */
  colleagues: (expo: ExpoSlug): Path => `/${expo}/participant/members`,

  organizer: (expo: ExpoSlug): Path => `/${expo}/organizer`,
  expoSetUp: (expo: ExpoSlug): Path => `/${expo}/organizer/expo`,
  floorPlan: (expo: ExpoSlug): Path => `/${expo}/organizer/floor-plan`,
  booths: (expo: ExpoSlug): Path => `/${expo}/organizer/booths`,
  /** Exhibitors, buyers and wishes as spreadsheets. */
  lists: (expo: ExpoSlug): Path => `/${expo}/organizer/lists`,
  registrations: (expo: ExpoSlug): Path => `/${expo}/organizer/registration`,
  admission: (expo: ExpoSlug): Path => `/${expo}/organizer/admission`,
  applications: (expo: ExpoSlug): Path => `/${expo}/organizer/applications`,
  application: (expo: ExpoSlug, id: string): Path => `/${expo}/organizer/applications/${encodeURIComponent(id)}`,
  leadExports: (expo: ExpoSlug): Path => `/${expo}/organizer/leads`,
  matching: (expo: ExpoSlug): Path => `/${expo}/organizer/matching`,
  members: (expo: ExpoSlug): Path => `/${expo}/organizer/members`,
  deliveries: (expo: ExpoSlug): Path => `/${expo}/organizer/deliveries`,
  matchingRun: (expo: ExpoSlug, run: string): Path => `/${expo}/organizer/matching/runs/${encodeURIComponent(run)}`,
  /** Who is at which table now, and the link of the hall display. */
  tableBoard: (expo: ExpoSlug): Path => `/${expo}/organizer/matching/tables`,
  /** What came out of all meetings. */
  listedRecords: (expo: ExpoSlug): Path => `/${expo}/organizer/matching/records`,
  /** A plan as tables against slots, with a pair to begin with. */
  board: (expo: ExpoSlug, run: string, pair?: { readonly buyer: string; readonly exhibitor: string }): Path =>
    `/${expo}/organizer/matching/runs/${encodeURIComponent(run)}/board${pair ? `?buyer=${pair.buyer}&exhibitor=${pair.exhibitor}` : ''}`,

  scan: (expo: ExpoSlug): Path => `/${expo}/staff/scan`,
  staffTables: (expo: ExpoSlug): Path => `/${expo}/staff/tables`,
  /** For a big screen; its secret stands behind `#`, which no server and no log ever sees. */
  hall: (expo: ExpoSlug, token: string): Path => `/${expo}/hall#${token}`,
  /** Where a device is enrolled and scans; a code travels behind `#`, which no server and no log ever sees. */
  device: (expo: ExpoSlug, code?: string): Path => `/${expo}/device${code ? `#${code}` : ''}`,
} as const;

/** The expo that an address is about, if any. */
export function expoOf(pathname: string): ExpoSlug | undefined {
  const first = withoutLocale(pathname).split('/')[1] ?? '';
  return isExpoSlug(first) ? first : undefined;
}
