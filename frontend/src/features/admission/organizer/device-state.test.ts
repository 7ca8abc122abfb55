import { expect, test } from 'vitest';
import { stateOf } from './device-state';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();
const device = {
  id: 'd',
  name: '정문 1번',
  gate: 'g',
  direction: 'IN',
  mode: 'SCANNER',
  codeUntil: at(0),
  waiting: 0,
} as const;

test('a device waits for its code, scans, falls silent, and is revoked', () => {
  expect(stateOf(device, NOON - 1)).toBe('OPEN');
  expect(stateOf(device, NOON)).toBe('EXPIRED');
  expect(stateOf({ ...device, enrolledAt: at(-5), lastSeenAt: at(-1) }, NOON)).toBe('ACTIVE');
  expect(stateOf({ ...device, enrolledAt: at(-60), lastSeenAt: at(-6) }, NOON)).toBe('SILENT');
  expect(stateOf({ ...device, enrolledAt: at(-60), revokedAt: at(-1) }, NOON)).toBe('REVOKED');
});
