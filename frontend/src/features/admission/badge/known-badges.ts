import { listBadgeKeys, listBadgeRevocations, listBadgeTypes, listGates } from '../../../api/generated';
import type { BadgeTypesView, KeyView } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { learnClock } from '../scan/clock';

/** An admission type, and the days it admits on, as year-month-day. */
export type AdmissionDays = Pick<BadgeTypesView['types'][number], 'id' | 'firstDay' | 'lastDay'>;

/** What a device needs to judge badges of an expo by itself. */
export interface KnownBadges {
  /** Milliseconds since 1970; when the server was asked last. */
  readonly asOf: number;
  /** The day that the last valid day in a badge is counted from, as year-month-day. */
  readonly dayZero: string;
  readonly keys: readonly KeyView[];
  /** Of the list of revocations. */
  readonly version: number;
  /** By ticket: the first revision that is good. */
  readonly goodFrom: ReadonlyMap<string, number>;
  /** Of the expo, whose days count. */
  readonly timeZone: string | undefined;
  readonly types: readonly AdmissionDays[];
  /** Up to where the device has been told of which type each badge is. */
  readonly typedUntil: string | undefined;
  /** By gate: the admission types that come in there; those that are for all are not among them. */
  readonly admits: ReadonlyMap<string, readonly string[]>;
}

/** Before the server was ever asked. */
const NOTHING: Omit<KnownBadges, 'dayZero' | 'keys'> = {
  asOf: 0,
  version: 0,
  goodFrom: new Map(),
  timeZone: undefined,
  types: [],
  typedUntil: undefined,
  admits: new Map(),
};

/** Asks the server for the keys alone, which anybody may have; what the device knows of revocations stays. */
export async function askForKeys(expo: ExpoSlug, known: KnownBadges | undefined): Promise<KnownBadges> {
  const asked = Date.now();
  const { data, response } = await listBadgeKeys({ path: { expo } });
  learnClock(response, asked, Date.now());
  return { ...NOTHING, ...known, ...data };
}

/**
 * Asks the server for what is new since the device asked last.
 *
 * @param keep remembers of which admission type badges are
 */
export async function askForBadges(
  expo: ExpoSlug,
  known: KnownBadges | undefined,
  now: number,
  keep: (types: BadgeTypesView['types']) => Promise<void>,
): Promise<KnownBadges> {
  const { dayZero, keys } = await askForKeys(expo, known);
  const goodFrom = new Map(known?.goodFrom);
  let version = known?.version ?? 0;
  for (let more = true; more;) {
    const { data } = await listBadgeRevocations({ path: { expo }, query: { since: version } });
    data.revocations.forEach((revocation) => goodFrom.set(revocation.ticket, revocation.goodFrom));
    ({ version, more } = data);
  }
  const { data: gates } = await listGates({ path: { expo } });
  const admits = new Map(gates.filter((gate) => gate.admits.length > 0).map((gate) => [gate.id, gate.admits]));
  const typed = await askForTypes(expo, known?.typedUntil, keep);
  return { asOf: now, dayZero, keys, version, goodFrom, admits, ...typed };
}

async function askForTypes(
  expo: ExpoSlug,
  since: string | undefined,
  keep: (types: BadgeTypesView['types']) => Promise<void>,
): Promise<Pick<KnownBadges, 'timeZone' | 'types' | 'typedUntil'>> {
  const { data } = await listBadgeTypes({ path: { expo }, query: { ...(since && { since }) } });
  await keep(data.types);
  if (data.more) return askForTypes(expo, data.next, keep);
  const types = data.types.map(({ id, firstDay, lastDay }) => ({ id, firstDay, lastDay }));
  return { timeZone: data.timeZone, types, typedUntil: data.next };
}
