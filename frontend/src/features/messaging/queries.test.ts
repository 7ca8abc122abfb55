import { expect, test } from 'vitest';
import type { Delivery } from '../../api/generated/types.gen';
import { isAddressWrong } from './queries';

const delivery: Delivery = {
  id: '0198',
  template: 'registration-badge',
  state: 'BOUNCED',
  attempts: 1,
  recipient: 'k***@example.com',
  reason: 'address-unknown',
  createdAt: '2026-11-23T00:00:00Z',
  endedAt: '2026-11-23T00:00:01Z',
};

test('another address is asked for where it would help', () => {
  expect(isAddressWrong(delivery)).toBe(true);
  expect(isAddressWrong({ ...delivery, state: 'DEAD', reason: 'recipient-refused' })).toBe(true);
});

test('another address is not asked for where it would not help', () => {
  expect(isAddressWrong({ ...delivery, reason: 'mail-too-large' })).toBe(false);
  expect(isAddressWrong({ ...delivery, state: 'WAITING', reason: 'mail-server' })).toBe(false);
  expect(isAddressWrong({ ...delivery, state: 'SENT' })).toBe(false);
});
