// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ExpoSlug } from '../../../../lib/paths';
import { keptTableScans } from './kept-table-scans';
import { isStillHeld, toneOf, waitedSeconds, type Answered } from './table-scans';

const answered = (answer: Omit<Answered, 'scanId'>) => toneOf({ kind: 'answered', answer: { scanId: '1', ...answer } });

test('green is at the right table, amber asks for a look, red is no badge of this expo', () => {
  expect([
    answered({ outcome: 'ARRIVED' }),
    answered({ outcome: 'HELD' }),
    answered({ outcome: 'ELSEWHERE' }),
    answered({ outcome: 'NO_MEETING' }),
    answered({ outcome: 'REFUSED', fault: 'UNREADABLE' }),
    answered({ outcome: 'REFUSED', fault: 'CANCELLED' }),
    toneOf({ kind: 'sending' }),
  ]).toEqual(['ok', 'ok', 'warn', 'warn', 'warn', 'bad', 'waiting']);
});

test('a badge counts once while it is held before the camera', () => {
  const first = { token: 'A', at: 10_000 };

  expect(isStillHeld(undefined, first)).toBe(false);
  expect(isStillHeld(first, { token: 'A', at: 12_999 })).toBe(true);
  expect(isStillHeld(first, { token: 'A', at: 13_000 })).toBe(false);
  expect(isStillHeld(first, { token: 'B', at: 10_001 })).toBe(false);
});

test('what waited tells how long, and never what the server refuses', () => {
  const at = '2026-11-04T01:00:00.000Z';
  const start = new Date(at).getTime();

  expect(waitedSeconds(at, start + 90_900)).toBe(90);
  expect(waitedSeconds(at, start - 5000)).toBe(0);
  expect(waitedSeconds(at, start + 86_400_000)).toBe(43_200);
});

test('scans stay on the device until they are answered, the oldest first', async () => {
  const waiting = keptTableScans('demo' as ExpoSlug);
  const scan = (scanId: string) => ({ scanId, table: 1, token: 'T', at: '2026-11-04T01:00:00Z' });
  await waiting.add(scan('a'));
  await waiting.add(scan('b'));

  expect(await keptTableScans('demo' as ExpoSlug).list(1)).toEqual([scan('a')]);
  await waiting.remove(['a']);

  expect(await waiting.count()).toBe(1);
  expect(await keptTableScans('other' as ExpoSlug).count()).toBe(0);
});
