import type { ScanAnswer, ScanRequest } from '../../../api/generated';
import type { KnownBadges } from './known-badges';
import { isSignedBy } from './signature';
import { isShortCode, readToken } from './token';

type Direction = ScanRequest['direction'];

/** Somebody who passed a gate. */
export interface Passage {
  readonly direction: Direction;
  /** ISO 8601. */
  readonly at: string;
}

/** What a device can say about a badge by itself; the server decides once it is reached. */
export type Verdict =
  /** Good as far as the device knows. `isOld`: it has not asked for revocations for long. */
  | { readonly kind: 'good'; readonly direction: Direction; readonly isOld: boolean }
  /** This device let the holder in already. */
  | { readonly kind: 'inside'; readonly since: string }
  /** Genuine, but the gate admits some admission types only and the device does not know whose this is. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'bad'; readonly reason: NonNullable<ScanAnswer['reason']> };

export interface Judged {
  /** Undefined if it is no badge of this expo. */
  readonly ticket: string | undefined;
  readonly verdict: Verdict;
}

export const OLD_MS = 30 * 60_000;
const DAY_MS = 86_400_000;
const NO_REVISION = 16;

/**
 * Judges a badge by what the device knows; undefined for a short code, which says too little, and where a key is missing
 * that the device may not have heard of yet.
 */
export function judge(text: string, direction: Direction, known: KnownBadges, now: Date): Judged | undefined {
  const token = readToken(text);
  if (!token) return isShortCode(text) ? undefined : bad('UNREADABLE');
  const key = known.keys.find(({ number }) => number === token.keyNumber);
  if (!key) return undefined;
  if (!isSignedBy(token, key.algorithm, fromBase64(key.publicKey))) return bad('WRONG_SIGNATURE');
  const goodFrom = known.goodFrom.get(token.ticket) ?? 0;
  if (goodFrom >= NO_REVISION) return bad('CANCELLED', token.ticket);
  if (token.revision < goodFrom) return bad('REVOKED', token.ticket);
  const lastDay = Date.parse(known.dayZero) + token.lastDay * DAY_MS;
  if (Date.parse(dayOf(now, known)) > lastDay) return bad('NOT_THIS_DAY', token.ticket);
  const isOld = now.getTime() - known.asOf > OLD_MS;
  return { ticket: token.ticket, verdict: { kind: 'good', direction, isOld } };
}

/**
 * What was good is so at this gate if its admission type admits today, and there.
 *
 * @param type undefined if the device was not told of which type the badge is
 */
export function atGate(
  verdict: Verdict,
  type: string | undefined,
  known: KnownBadges,
  gate: string,
  now: Date,
): Verdict {
  if (verdict.kind !== 'good') return verdict;
  const today = dayOf(now, known);
  const days = known.types.filter(({ id }) => type === undefined || id === type);
  const isOpen = days.some(({ firstDay, lastDay }) => firstDay <= today && today <= lastDay);
  if (days.length > 0 && !isOpen) return { kind: 'bad', reason: 'NOT_THIS_DAY' };
  const admits = known.admits.get(gate);
  // whoever is inside gets out
  if (!admits || verdict.direction === 'OUT') return verdict;
  if (type === undefined) return { kind: 'unsure' };
  return admits.includes(type) ? verdict : { kind: 'bad', reason: 'NOT_THIS_TYPE' };
}

/** The day at the expo, as year-month-day. */
function dayOf(now: Date, { timeZone }: KnownBadges): string {
  return new Intl.DateTimeFormat('sv-SE', { ...(timeZone && { timeZone }), dateStyle: 'short' }).format(now);
}

/** What was good is no entry if the device let the holder in on this day of the expo and not out again. */
export function afterPassage(verdict: Verdict, last: Passage | undefined, known: KnownBadges, now: Date): Verdict {
  if (verdict.kind !== 'good' || verdict.direction !== 'IN' || last?.direction !== 'IN') return verdict;
  return dayOf(new Date(last.at), known) === dayOf(now, known) ? { kind: 'inside', since: last.at } : verdict;
}

function bad(reason: NonNullable<ScanAnswer['reason']>, ticket?: string): Judged {
  return { ticket, verdict: { kind: 'bad', reason } };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
