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

/** Asks the server for what is new since the device asked last. */
export async function askForBadges(expo: ExpoSlug, known: KnownBadges | undefined, now: number): Promise<KnownBadges> {
  const asked = Date.now();
  const { data: list, response } = await listBadgeKeys({ path: { expo } });
  learnClock(response, asked, Date.now());
  const goodFrom = new Map(known?.goodFrom);
  let version = known?.version ?? 0;
  for (let more = true; more;) {
    const { data } = await listBadgeRevocations({ path: { expo }, query: { since: version } });
    data.revocations.forEach((revocation) => goodFrom.set(revocation.ticket, revocation.goodFrom));
    ({ version, more } = data);
  }
  return { asOf: now, dayZero: list.dayZero, keys: list.keys, version, goodFrom };
}
