import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ScanRequest } from '../../../api/generated';
import type { Verdict } from '../badge/judge';
import { toneOf, type SeenTone } from './desk';
import { Scanner } from './scanner';

const POST = { gate: 'g', direction: 'IN' } as const;

describe('a scanner at a gate', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function open(
    answer: (scan: ScanRequest) => Promise<'ADMITTED' | 'ALREADY_IN'>,
    keep: (kept: ScanRequest[], scan: ScanRequest) => void = (kept, scan) => kept.push(scan),
    here: { verdict?: Verdict; isOnline?: boolean } = {},
  ) {
    const kept: ScanRequest[] = [];
    const noted: string[] = [];
    const signals: SeenTone[] = [];
    const scanner = new Scanner({
      waiting: {
        add: async (scan) => keep(kept, scan),
        replace: async (scan) => {
          const at = kept.findIndex(({ scanId }) => scanId === scan.scanId);
          if (at >= 0) kept[at] = scan;
        },
        list: async (most) => kept.slice(0, most),
        count: async () => kept.length,
        remove: async (ids) => void kept.splice(0, ids.length),
      },
      send: async (scans) =>
        Promise.all(scans.map(async (scan) => ({ scanId: scan.scanId, outcome: await answer(scan) }))),
      judge: async () => here.verdict,
      note: (scan) => noted.push(scan.token),
      isOnline: () => here.isOnline ?? true,
      signal: (tone) => signals.push(tone),
      now: () => Date.now(),
      clockOffset: () => -60_000,
    });
    const tones = () => scanner.desk.recent.map(toneOf);
    return { scanner, kept, noted, signals, tones };
  }

  test('keeps a badge before it shows anything, then shows and sounds what was decided', async () => {
    const { scanner, kept, signals, tones } = open(async () => 'ADMITTED');

    const scanning = scanner.scan('T', POST);
    expect([kept.length, tones()]).toEqual([1, []]);
    await scanning;
    expect(tones()).toEqual(['waiting']);

    await vi.advanceTimersByTimeAsync(10);
    expect([kept.length, tones(), signals]).toEqual([0, ['ok'], ['ok']]);
  });

  test('takes a badge that is held there as one scan, and one that comes back as another', async () => {
    const { scanner, tones } = open(async () => 'ALREADY_IN');

    for (let i = 0; i < 8; i++) {
      await scanner.scan('T', POST);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(tones()).toEqual(['warn']);

    await vi.advanceTimersByTimeAsync(3000);
    await scanner.scan('T', POST);
    expect(tones()).toHaveLength(2);
  });

  test('asks at once where the device can keep nothing, and says when even that fails', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { scanner, tones, signals } = open(async () => 'ADMITTED', full);
    await scanner.scan('T', POST);
    expect([tones(), signals]).toEqual([['ok'], ['ok']]);

    const cutOff = open(() => Promise.reject(new TypeError('network')), full);
    await cutOff.scanner.scan('T', POST);
    expect([cutOff.tones(), cutOff.signals]).toEqual([['bad'], ['bad']]);
  });

  test('says that a badge is only kept when no answer comes in time', async () => {
    const { scanner, tones, signals } = open(() => new Promise(() => {}));

    await scanner.scan('T', POST);
    await vi.advanceTimersByTimeAsync(1900);
    expect(tones()).toEqual(['waiting']);
    await vi.advanceTimersByTimeAsync(200);

    expect([tones(), signals]).toEqual([['warn'], ['warn']]);
  });

  test('judges by itself at once without a network, and is heard again only where the server says otherwise', async () => {
    const good: Verdict = { kind: 'good', direction: 'IN', isOld: false };
    let answer: (outcome: 'ADMITTED' | 'ALREADY_IN') => void = () => {};
    const { scanner, noted, signals, tones } = open(() => new Promise((resolve) => (answer = resolve)), undefined, {
      verdict: good,
      isOnline: false,
    });

    await scanner.scan('A', POST);
    await vi.advanceTimersByTimeAsync(10);
    expect([tones(), signals, noted]).toEqual([['ok'], ['ok'], []]);
    answer('ADMITTED');
    await vi.advanceTimersByTimeAsync(10);
    expect([tones(), signals, noted]).toEqual([['ok'], ['ok'], ['A']]);

    await scanner.scan('B', POST);
    await vi.advanceTimersByTimeAsync(10);
    answer('ALREADY_IN');
    await vi.advanceTimersByTimeAsync(10);
    expect([tones(), signals]).toEqual([
      ['warn', 'ok'],
      ['ok', 'ok', 'warn'],
    ]);
  });

  test('keeps with the scan what it said at the gate, and how wrong its clock is', async () => {
    const told = async (verdict: Verdict | undefined) => {
      const { scanner, kept } = open(() => new Promise(() => {}), undefined, {
        ...(verdict && { verdict }),
        isOnline: false,
      });
      await scanner.scan('A', POST);
      await vi.advanceTimersByTimeAsync(10);
      return kept.map((scan) => [scan.told, scan.clockOffset]);
    };

    expect(await told({ kind: 'good', direction: 'IN', isOld: false })).toEqual([['LET_THROUGH', -60_000]]);
    expect(await told({ kind: 'bad', reason: 'REVOKED' })).toEqual([['STOPPED', -60_000]]);
    expect(await told(undefined)).toEqual([[undefined, -60_000]]);
  });

  test('waits for the server rather than for itself where there is a network', async () => {
    const { scanner, signals, tones } = open(async () => 'ALREADY_IN', undefined, {
      verdict: { kind: 'good', direction: 'IN', isOld: false },
    });

    await scanner.scan('T', POST);
    await vi.advanceTimersByTimeAsync(5000);
    expect([tones(), signals]).toEqual([['warn'], ['warn']]);
  });
});
