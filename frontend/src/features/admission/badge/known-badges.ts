import { listBadgeKeys, listBadgeRevocations } from '../../../api/generated';
import type { KeyView } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { learnClock } from '../scan/clock';

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
}

/** Asks the server for the keys alone, which anybody may have; what the device knows of revocations stays. */
export async function askForKeys(expo: ExpoSlug, known: KnownBadges | undefined): Promise<KnownBadges> {
  const asked = Date.now();
  const { data, response } = await listBadgeKeys({ path: { expo } });
  learnClock(response, asked, Date.now());
  return { asOf: 0, version: 0, goodFrom: new Map(), ...known, ...data };
}

/** Asks the server for what is new since the device asked last. */
export async function askForBadges(expo: ExpoSlug, known: KnownBadges | undefined, now: number): Promise<KnownBadges> {
  const { dayZero, keys } = await askForKeys(expo, known);
  const goodFrom = new Map(known?.goodFrom);
  let version = known?.version ?? 0;
  for (let more = true; more;) {
    const { data } = await listBadgeRevocations({ path: { expo }, query: { since: version } });
    data.revocations.forEach((revocation) => goodFrom.set(revocation.ticket, revocation.goodFrom));
    ({ version, more } = data);
  }
  return { asOf: now, dayZero, keys, version, goodFrom };
}
