import type { BadgeTypesView, ScanRequest } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { open } from '../scan/database';
import { afterPassage, atGate, judge, type Verdict } from './judge';
import { askForBadges, askForKeys } from './known-badges';
import { readToken } from './token';

/** Learns from the server which badges of an expo are good, and keeps it on the device. */
export async function refresh(expo: ExpoSlug): Promise<void> {
  const known = await (await open()).get('badges', expo);
  const learnt = await askForBadges(expo, known, Date.now(), (types) => keepTypes(expo, types));
  await (await open()).put('badges', learnt, expo);
}

async function keepTypes(expo: ExpoSlug, types: BadgeTypesView['types']): Promise<void> {
  const change = (await open()).transaction('types', 'readwrite');
  const puts = types.flatMap(({ id, tickets }) => tickets.map((ticket) => change.store.put(id, [expo, ticket])));
  await Promise.all([...puts, change.done]);
}

/** Learns what an exhibitor's phone may know: the keys, but not whose badges were revoked. */
export async function refreshKeys(expo: ExpoSlug): Promise<void> {
  const known = await (await open()).get('badges', expo);
  const learnt = await askForKeys(expo, known);
  await (await open()).put('badges', learnt, expo);
}

/** Whether a badge was signed for this expo, as far as the device knows; who passes where does not matter. */
export async function judgeBadge(expo: ExpoSlug, token: string, now: Date): Promise<Verdict | undefined> {
  const known = await (await open()).get('badges', expo);
  return known && judge(token, 'IN', known, now)?.verdict;
}

/** Judges a scan without the server and notes who passed; undefined if the device does not know enough. */
export async function judgeHere(expo: ExpoSlug, scan: ScanRequest): Promise<Verdict | undefined> {
  const device = await open();
  const now = new Date(scan.at);
  const known = await device.get('badges', expo);
  const judged = known && judge(scan.token, scan.direction, known, now);
  if (!known || !judged?.ticket) return judged?.verdict;
  const type = await device.get('types', [expo, judged.ticket]);
  const allowed = atGate(judged.verdict, type, known, scan.gate, now);
  const last = await device.get('passages', [expo, scan.gate, judged.ticket]);
  const verdict = afterPassage(allowed, last, known, now);
  if (verdict.kind === 'good') await notePassage(expo, scan);
  return verdict;
}

/** Remembers that the holder of a badge passed the gate. */
export async function notePassage(expo: ExpoSlug, { gate, token, direction, at }: ScanRequest): Promise<void> {
  const ticket = readToken(token)?.ticket;
  if (ticket) await (await open()).put('passages', { direction, at }, [expo, gate, ticket]);
}
