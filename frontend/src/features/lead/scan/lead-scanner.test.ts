import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LeadScanAnswer, LeadScanRequest } from '../../../api/generated';
import { LeadScanner, toneOf, type Tone, type Verdict } from './lead-scanner';

type Told = Omit<LeadScanAnswer, 'scanId'>;

const ADDED: Told = { outcome: 'ADDED' };
const NO_NETWORK = new TypeError('Failed to fetch');

describe('a phone that scans leads', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function open(answer: () => Told, verdict?: Verdict, isOnline = true) {
    const kept: LeadScanRequest[] = [];
    const sent: string[] = [];
    const signals: Tone[] = [];
    const scanner = new LeadScanner({
      waiting: {
        add: async (scan) => void kept.push(scan),
        replace: async () => undefined,
        list: async (most) => kept.slice(0, most),
        count: async () => kept.length,
        remove: async (ids) => void kept.splice(0, ids.length),
      },
      send: async (scans) => {
        sent.push(...scans.map(({ scanId }) => scanId));
        return scans.map(({ scanId }) => ({ scanId, ...answer() }));
      },
      judge: async () => verdict,
      isOnline: () => isOnline,
      signal: (tone) => signals.push(tone),
      clockOffset: () => -60_000,
      onAnswer: () => undefined,
      now: () => Date.now(),
    });
    const tones = () => scanner.desk.recent.map(({ outcome }) => toneOf(outcome));
    return { scanner, kept, sent, signals, tones };
  }

  test('keeps a badge before it shows anything, then shows and sounds what came of it', async () => {
    const { scanner, kept, signals, tones } = open(() => ADDED);

    const scanning = scanner.scan('T');
    expect([kept.length, tones()]).toEqual([1, []]);
    await scanning;
    await vi.advanceTimersByTimeAsync(10);

    expect([kept.length, tones(), signals]).toEqual([0, ['ok'], ['ok']]);
  });

  test('takes a badge that is held there as one scan', async () => {
    const { scanner, sent } = open(() => ADDED);

    for (let i = 0; i < 8; i++) {
      await scanner.scan('T');
      await vi.advanceTimersByTimeAsync(500);
    }

    expect(sent).toHaveLength(1);
  });

  test('judges by itself without a network and sends the same scan when it is back', async () => {
    let isBack = false;
    const { scanner, kept, sent, signals, tones } = open(
      () => {
        if (!isBack) throw NO_NETWORK;
        return ADDED;
      },
      { kind: 'good' },
      false,
    );
    await scanner.scan('T');
    await vi.advanceTimersByTimeAsync(10);
    expect([tones(), scanner.desk.outbox.waiting]).toEqual([['ok'], 1]);
    const [scan] = kept;

    isBack = true;
    scanner.flush();
    await vi.advanceTimersByTimeAsync(10);

    expect([kept.length, scanner.desk.outbox.waiting]).toEqual([0, 0]);
    expect(new Set(sent)).toEqual(new Set([scan?.scanId]));
    expect(signals).toEqual(['ok']);
  });

  test('shows amber for who took it back and for what cannot be read, red for what is no badge here', async () => {
    const told: Told[] = [
      { outcome: 'REVOKED' },
      { outcome: 'REFUSED', reason: 'UNREADABLE' },
      { outcome: 'REFUSED', reason: 'OTHER_EXPO' },
    ];
    const { scanner, signals } = open(() => told.shift() ?? ADDED);

    for (const token of ['A', 'B', 'C']) {
      await scanner.scan(token);
      await vi.advanceTimersByTimeAsync(10);
    }

    expect(signals).toEqual(['warn', 'warn', 'bad']);
  });
});
