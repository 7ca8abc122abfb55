import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { afterPassage, atGate, judge, OLD_MS, type Verdict } from './judge';
import type { KnownBadges } from './known-badges';
import { readToken } from './token';

const NOW = new Date(2027, 3, 1, 12);
const DAY_MS = 86_400_000;

/** The first good badge that ends after NOW, and the key it is signed with. */
const [text, publicKey, algorithm] = readFileSync('../docs/reference/badge-vectors.tsv', 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .flatMap(([kind, , , revision, lastDay = '', key = '', token = '', verdict]) =>
    verdict === 'genuine' && Number(revision) > 0 && lastDay > '2027-04-02' ? [[token, key, kind] as const] : [],
  )[0] ?? ['', '', ''];
const token = readToken(text);

function knowing(change: Partial<KnownBadges> = {}): KnownBadges {
  return {
    asOf: NOW.getTime(),
    dayZero: '2026-01-01',
    keys: [
      {
        number: token?.keyNumber ?? -1,
        algorithm: algorithm === 'ED25519' ? algorithm : 'ECDSA_P256',
        publicKey: Buffer.from(publicKey, 'hex').toString('base64'),
      },
    ],
    version: 0,
    goodFrom: new Map(),
    timeZone: 'Asia/Seoul',
    types: [],
    typedUntil: undefined,
    admits: new Map(),
    ...change,
  };
}

const verdict = (known: KnownBadges, now = NOW, badge = text) => judge(badge, 'IN', known, now)?.verdict;
const bad = (reason: string) => ({ kind: 'bad', reason });
const revoked = (goodFrom: number) => knowing({ goodFrom: new Map([[token?.ticket ?? '', goodFrom]]) });

test('a genuine badge is good, and less so where the list is old', () => {
  expect(verdict(knowing())).toEqual({ kind: 'good', direction: 'IN', isOld: false });
  expect(verdict(knowing({ asOf: NOW.getTime() - OLD_MS - 1 }))).toEqual({
    kind: 'good',
    direction: 'IN',
    isOld: true,
  });
});

test('a badge that was cancelled or replaced is not, and one that replaces it is', () => {
  expect(verdict(revoked(16))).toEqual(bad('CANCELLED'));
  expect(verdict(revoked((token?.revision ?? 0) + 1))).toEqual(bad('REVOKED'));
  expect(verdict(revoked(token?.revision ?? 0))).toMatchObject({ kind: 'good' });
});

test('a badge is good on its last day and not on the next', () => {
  const lastDay = new Date(Date.parse('2026-01-01') + (token?.lastDay ?? 0) * DAY_MS);
  const at = (days: number) =>
    new Date(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), lastDay.getUTCDate() + days, 9);

  expect(verdict(knowing(), at(0))).toMatchObject({ kind: 'good' });
  expect(verdict(knowing(), at(1))).toEqual(bad('NOT_THIS_DAY'));
});

test('what nobody here has signed is no badge; an unknown key and a short code are left to the server', () => {
  expect(verdict(knowing(), NOW, 'bg392z2y')).toBeUndefined();
  expect(verdict(knowing(), NOW, 'https://example.com')).toEqual(bad('UNREADABLE'));
  expect(verdict(knowing(), NOW, text.slice(0, -1) + (text.endsWith('0') ? '1' : '0'))).toEqual(bad('WRONG_SIGNATURE'));
  expect(verdict(knowing({ keys: [] }))).toBeUndefined();
});

describe('whoever came in today', () => {
  const good: Verdict = { kind: 'good', direction: 'IN', isOld: false };
  const since = (at: string, now: string, direction: 'IN' | 'OUT' = 'IN') =>
    afterPassage(good, { direction, at }, knowing(), new Date(now));

  test('and did not leave is inside already', () => {
    const at = '2027-04-01T00:00:00Z';

    expect(since(at, '2027-04-01T03:00:00Z')).toEqual({ kind: 'inside', since: at });
    expect(since(at, '2027-04-01T03:00:00Z', 'OUT')).toEqual(good);
    expect(afterPassage(good, undefined, knowing(), NOW)).toEqual(good);
  });

  test.each(['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Auckland'])(
    "did so on the expo's day, also on a phone that is set to %s",
    (zone) => {
      vi.stubEnv('TZ', zone);
      // from the first minute of the day in Seoul to its last, and over the midnight between two of them
      const [first, last, next] = ['2027-03-31T15:00:00Z', '2027-04-01T14:59:59Z', '2027-04-01T15:00:00Z'] as const;

      expect(since(first, last)).toEqual({ kind: 'inside', since: first });
      expect(since(last, next)).toEqual(good);
      vi.unstubAllEnvs();
    },
  );
});

describe('at a gate', () => {
  const GOOD: Verdict = { kind: 'good', direction: 'IN', isOld: false };
  const OUT: Verdict = { ...GOOD, direction: 'OUT' };
  const known = knowing({
    types: [
      { id: 'day', firstDay: '2027-04-01', lastDay: '2027-04-03' },
      { id: 'late', firstDay: '2027-04-02', lastDay: '2027-04-03' },
    ],
    admits: new Map([['door', ['day']]]),
  });
  const at = (type: string | undefined, gate: string, day = '2027-04-01', before: Verdict = GOOD) =>
    atGate(before, type, known, gate, new Date(`${day}T12:00:00+09:00`));

  test('a badge is good on the days of its admission type, and of any while the device does not know it', () => {
    expect(at('day', 'main')).toEqual(GOOD);
    expect(at('late', 'main')).toEqual(bad('NOT_THIS_DAY'));
    expect(at('late', 'main', '2027-04-02')).toEqual(GOOD);
    expect(at(undefined, 'main')).toEqual(GOOD);
    for (const type of ['day', 'late', undefined]) {
      expect(at(type, 'main', '2027-03-31')).toEqual(bad('NOT_THIS_DAY'));
      expect(at(type, 'main', '2027-04-04')).toEqual(bad('NOT_THIS_DAY'));
    }
  });

  test('a device that was told of no admission types goes by the badge alone', () => {
    expect(atGate(GOOD, undefined, knowing(), 'main', new Date('2027-04-01T12:00:00+09:00'))).toEqual(GOOD);
  });

  test("a day begins and ends by the expo's clock", () => {
    const verdictAt = (moment: string) => atGate(GOOD, 'day', known, 'main', new Date(moment));

    expect(verdictAt('2027-03-31T14:59:59Z')).toEqual(bad('NOT_THIS_DAY'));
    expect(verdictAt('2027-03-31T15:00:00Z')).toEqual(GOOD);
  });

  test('a door for some admission types lets in those, and asks about a badge whose type is not known', () => {
    expect(at('day', 'door', '2027-04-02')).toEqual(GOOD);
    expect(at('late', 'door', '2027-04-02')).toEqual(bad('NOT_THIS_TYPE'));
    expect(at(undefined, 'door')).toEqual({ kind: 'unsure' });
    expect(at('late', 'door', '2027-04-02', OUT)).toEqual(OUT);
    expect(at(undefined, 'door', '2027-04-02', OUT)).toEqual(OUT);
  });

  test('what was refused before stays so', () => {
    const revokedBadge: Verdict = { kind: 'bad', reason: 'REVOKED' };
    expect(at('day', 'door', '2027-03-31', revokedBadge)).toEqual(revokedBadge);
  });
});
