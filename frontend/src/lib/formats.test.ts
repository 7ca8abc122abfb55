import { describe, expect, test } from 'vitest';
import { formats } from './formats';

const opening = new Date('2027-05-12T00:30:00Z');
const closing = new Date('2027-05-12T09:00:00Z');

describe('dates and figures', () => {
  test('are read on the clock of the venue in Korean', () => {
    const f = formats('ko');
    expect([f.day(opening), f.time(opening), f.timeRange(opening, closing), f.count(13000), f.percent(0.9341)]).toEqual(
      ['5월 12일 (수)', '09:30', '09:30–18:00', '13,000', '93.4%'],
    );
  });

  test('say how long something takes, and how far off it is', () => {
    const f = formats('ko');
    const at = (minutes: number) => f.fromNow(new Date(opening.getTime() + minutes * 60_000), opening);

    expect([at(12), at(61), at(60 * 49), f.elapsed(11_600)]).toEqual(['12분 후', '1시간 후', '모레', '11.6초']);
  });

  test('are read on the clock of the venue in English', () => {
    const f = formats('en');
    expect([f.elapsed(820), f.elapsed(75_999), f.fromNow(closing, opening)]).toEqual(['0.8s', '1:15', 'in 9 hours']);
    expect([f.day(opening), f.moment(opening), f.duration(75_999)]).toEqual(['Wed 12 May', 'Wed 12 May 09:30', '1:15']);
  });
});
