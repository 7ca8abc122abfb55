import { describe, expect, test } from 'vitest';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { answered, atOnce, byDay, canArrive, canCallOff, nextOf, standingOf } from './agenda-facts';

const meeting = (change: Partial<AgendaMeeting>): AgendaMeeting => ({
  id: '1',
  start: '2027-05-12T00:30:00Z',
  end: '2027-05-12T01:00:00Z',
  table: 3,
  other: { id: 'b', name: { ko: '한별로봇', en: 'Hanbyeol Robotics' } },
  ownAnswer: 'WAITING',
  otherAnswer: 'WAITING',
  state: 'PROVISIONAL',
  answerUntil: '2027-05-12T06:00:00Z',
  planFinal: false,
  ...change,
});

describe('how a meeting stands', () => {
  test.each([
    [{}, 'toAnswer'],
    [{ otherAnswer: 'ACCEPTED' }, 'toAnswer'],
    [{ ownAnswer: 'ACCEPTED' }, 'waiting'],
    [{ ownAnswer: 'ACCEPTED', otherAnswer: 'ACCEPTED', state: 'ACCEPTED' }, 'confirmed'],
    [{ ownAnswer: 'DECLINED', state: 'DECLINED' }, 'declined'],
    [{ ownAnswer: 'ACCEPTED', otherAnswer: 'DECLINED', state: 'DECLINED' }, 'declinedByOther'],
    [{ state: 'CANCELLED' }, 'cancelled'],
  ] as const)('%j is %s', (change, standing) => {
    expect(standingOf(meeting(change), new Date('2027-05-11T00:00:00Z'))).toBe(standing);
  });

  test('waits for an answer until it is over', () => {
    const at = (now: string) => standingOf(meeting({}), new Date(now));

    expect([at('2027-05-12T00:59:59Z'), at('2027-05-12T01:00:00Z')]).toEqual(['toAnswer', 'lapsed']);
  });
});

describe('once answers have closed', () => {
  const closed = { answerUntil: '2027-05-09T09:00:00Z' };
  const now = new Date('2027-05-09T09:00:00Z');

  test('nothing waits for an answer any more', () => {
    expect(standingOf(meeting(closed), now)).toBe('unanswered');
    expect(standingOf(meeting({ planFinal: true }), now)).toBe('unanswered');
    expect(standingOf(meeting({ ...closed, ownAnswer: 'ACCEPTED' }), now)).toBe('otherSilent');
    expect(standingOf(meeting(closed), new Date('2027-05-09T08:59:59Z'))).toBe('toAnswer');
  });

  test('one may still call a meeting off, until it begins; before only what one has accepted', () => {
    const can = (change: Partial<AgendaMeeting>, at = now) => canCallOff(meeting(change), at);

    expect([can(closed), can({}), can({ ownAnswer: 'ACCEPTED' })]).toEqual([true, false, true]);
    expect(can(closed, new Date('2027-05-12T00:30:00Z'))).toBe(false);
    expect(can({ ...closed, ownAnswer: 'DECLINED', state: 'DECLINED' })).toBe(false);
  });
});

describe('at the table', () => {
  const came = '2027-05-12T00:28:00Z';
  const during = new Date('2027-05-12T00:40:00Z');

  test('each side sees who is there', () => {
    expect(standingOf(meeting({ ownCameAt: came }), during)).toBe('here');
    expect(standingOf(meeting({ otherCameAt: came }), during)).toBe('awaited');
    expect(standingOf(meeting({ ownCameAt: came, otherCameAt: came }), during)).toBe('held');
    expect(standingOf(meeting({ otherCameAt: came, state: 'CANCELLED' }), during)).toBe('cancelled');
  });

  test('each side reads that one does not come, and may still come', () => {
    expect(standingOf(meeting({ ownCameAt: came, otherAbsentAt: came }), during)).toBe('otherAbsent');
    expect(standingOf(meeting({ otherCameAt: came, ownAbsentAt: came }), during)).toBe('absent');
    expect(standingOf(meeting({ otherAbsentAt: came, state: 'CANCELLED' }), during)).toBe('cancelled');
    expect(canArrive(meeting({ ownAbsentAt: came }), during)).toBe(true);
  });

  test('one can say so from a quarter of an hour before to the end, once', () => {
    const at = (time: string) => canArrive(meeting({}), new Date(time));

    expect([at('2027-05-12T00:14:59Z'), at('2027-05-12T00:15:00Z'), at('2027-05-12T01:00:00Z')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(canArrive(meeting({ ownCameAt: came }), during)).toBe(false);
    expect(canArrive(meeting({ state: 'DECLINED' }), during)).toBe(false);
  });
});

test('an answer changes what the server would change, and nothing else', () => {
  const both = [meeting({}), meeting({ id: '2', otherAnswer: 'ACCEPTED' })];

  expect(answered(both, '1', 'ACCEPTED')).toEqual([meeting({ ownAnswer: 'ACCEPTED' }), both[1]]);
  expect(answered(both, '2', 'ACCEPTED')[1]).toEqual(
    meeting({ id: '2', otherAnswer: 'ACCEPTED', ownAnswer: 'ACCEPTED', state: 'ACCEPTED' }),
  );
  expect(answered(both, '1', 'DECLINED')[0]).toEqual(meeting({ ownAnswer: 'DECLINED', state: 'DECLINED' }));
});

test('the next meeting is the earliest that is on and not over', () => {
  const off = meeting({ id: 'off', state: 'DECLINED', ownAnswer: 'DECLINED' });
  const now = meeting({ id: 'now' });
  const later = meeting({ id: 'later', start: '2027-05-12T05:00:00Z', end: '2027-05-12T05:30:00Z' });
  const beside = meeting({ id: 'beside', table: 4 });
  const at = (time: string) => nextOf([off, now, beside, later], new Date(time)).map(({ id }) => id);

  expect([at('2027-05-12T00:59:59Z'), at('2027-05-12T01:00:00Z'), at('2027-05-12T05:30:00Z')]).toEqual([
    ['now', 'beside'],
    ['later'],
    [],
  ]);
});

test('meetings of several representatives at the same time are counted, unless they are off', () => {
  const one = meeting({});
  const beside = meeting({ id: 'beside', start: '2027-05-12T00:45:00Z', end: '2027-05-12T01:15:00Z' });
  const after = meeting({ id: 'after', start: '2027-05-12T01:00:00Z', end: '2027-05-12T01:30:00Z' });
  const off = meeting({ id: 'off', state: 'DECLINED', ownAnswer: 'DECLINED' });
  const all = [one, beside, after, off];

  expect(all.map((each) => atOnce(all, each))).toEqual([2, 3, 2, 2]);
});

test('days are those of the venue', () => {
  const { day } = formats('ko');
  const lateInSeoul = meeting({ id: 'late', start: '2027-05-12T15:30:00Z' });

  expect(byDay([meeting({}), lateInSeoul], day).map(([name, rows]) => [name, rows.map(({ id }) => id)])).toEqual([
    ['5월 12일 (수)', ['1']],
    ['5월 13일 (목)', ['late']],
  ]);
});
