import { expect, test } from 'vitest';
import type { MeetingRequest } from '../../../api/generated/types.gen';
import { between, inBox, toAnswer } from './request-facts';

const request = (id: string, change: Partial<MeetingRequest> = {}): MeetingRequest => ({
  id,
  own: false,
  other: { id: 'b', name: { ko: '한별로봇', en: 'Hanbyeol Robotics' } },
  message: '만나고 싶어요.',
  askedAt: '2027-05-01T00:00:00Z',
  expiresAt: '2027-05-08T00:00:00Z',
  state: 'WAITING',
  ...change,
});
const ids = (requests: readonly MeetingRequest[]) => requests.map(({ id }) => id);

test('only what the other side asked and waits is to be answered', () => {
  const all = [request('1'), request('2', { own: true }), request('3', { state: 'EXPIRED' })];
  expect(ids(toAnswer(all))).toEqual(['1']);
});

test('a box begins with what waits', () => {
  const all = [request('1', { state: 'DECLINED' }), request('2'), request('3', { own: true }), request('4')];
  expect(ids(inBox(all, 'received'))).toEqual(['2', '4', '1']);
  expect(ids(inBox(all, 'sent'))).toEqual(['3']);
});

test('between two companies counts what waits, then what was accepted', () => {
  const accepted = request('1', { state: 'ACCEPTED' });
  expect(between([request('2', { state: 'WITHDRAWN' }), accepted], 'b')).toBe(accepted);
  expect(between([accepted, request('3')], 'b')?.id).toBe('3');
  expect(between([request('4', { state: 'EXPIRED' })], 'b')).toBeUndefined();
  expect(between([request('5')], 'elsewhere')).toBeUndefined();
});
