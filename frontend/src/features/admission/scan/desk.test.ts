import { expect, test } from 'vitest';
import type { ScanRequest } from '../../../api/generated';
import type { Verdict } from '../badge/judge';
import { EMPTY_DESK, next, toneOf, type Desk, type DeskEvent } from './desk';

const scan = (scanId: string): ScanRequest => ({ scanId, token: 'T', gate: 'g', at: `at ${scanId}`, direction: 'IN' });
const scanned = (scanId: string): DeskEvent => ({ kind: 'scanned', scan: scan(scanId) });
const admitted = (scanId: string): DeskEvent => ({
  kind: 'decided',
  scanId,
  outcome: { kind: 'answered', answer: { scanId, outcome: 'ADMITTED' } },
});
const kept = (scanId: string): DeskEvent => ({
  kind: 'decided',
  scanId,
  outcome: { kind: 'kept', verdict: undefined },
});
const after = (...events: DeskEvent[]): Desk => events.reduce(next, EMPTY_DESK);
const shown = ({ recent, current }: Desk) => ({ current, recent: recent.map((seen) => [seen.scanId, toneOf(seen)]) });

test('the latest badge is the one spoken of', () => {
  expect(shown(after(scanned('a'), admitted('a'), scanned('b')))).toEqual({
    current: 'b',
    recent: [
      ['b', 'waiting'],
      ['a', 'ok'],
    ],
  });
});

test('an answer that comes late corrects the line and not the badge before the eyes', () => {
  expect(shown(after(scanned('a'), kept('a'), scanned('b'), admitted('a')))).toEqual({
    current: 'b',
    recent: [
      ['b', 'waiting'],
      ['a', 'ok'],
    ],
  });
});

test('a badge that was read makes room, unless another has come meanwhile', () => {
  expect(after(scanned('a'), { kind: 'read', scanId: 'a' }).current).toBeUndefined();
  expect(after(scanned('a'), scanned('b'), { kind: 'read', scanId: 'a' }).current).toBe('b');
});

test('a code that could not be read asks for another try, a badge that is refused does not', () => {
  const refused = (reason: 'UNREADABLE' | 'CANCELLED') =>
    toneOf({ outcome: { kind: 'answered', answer: { scanId: 'a', outcome: 'REFUSED', reason } } });

  expect([refused('UNREADABLE'), refused('CANCELLED')]).toEqual(['warn', 'bad']);
});

test('what the device says by itself is as green, amber or red as what it knows', () => {
  const here = (verdict: Verdict | undefined) => toneOf({ outcome: { kind: 'kept', verdict } });

  expect(here(undefined)).toBe('warn');
  expect(here({ kind: 'good', direction: 'IN', isOld: false })).toBe('ok');
  expect(here({ kind: 'good', direction: 'IN', isOld: true })).toBe('warn');
  expect(here({ kind: 'inside', since: '' })).toBe('warn');
  expect(here({ kind: 'bad', reason: 'CANCELLED' })).toBe('bad');
  expect(here({ kind: 'bad', reason: 'UNREADABLE' })).toBe('warn');
});

test('ten lines are enough', () => {
  expect(after(...Array.from({ length: 12 }, (_, i) => scanned(`s${i}`))).recent).toHaveLength(10);
});
