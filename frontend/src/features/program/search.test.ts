import { describe, expect, test } from 'vitest';
import { toSearch } from './search';

const DAYS = ['2026-06-18', '2026-06-19'];
const NOTHING = { day: '', track: '', type: '', age: '' };

describe('the programme', () => {
  test('opens on today, or on the first day', () => {
    expect(['2026-06-19', '2026-06-01', undefined].map((today) => toSearch(NOTHING, DAYS, today))).toEqual([
      { day: '2026-06-19' },
      { day: '2026-06-18' },
      { day: '2026-06-18' },
    ]);
  });

  test('shows what an address asks for', () => {
    const track = '0198c1de-0000-7000-8000-000000000001';

    expect(toSearch({ day: '2026-06-19', track, type: 'CLASS', age: 'SENIORS' }, DAYS, '2026-06-18')).toEqual({
      day: '2026-06-19',
      track,
      type: 'CLASS',
      ageGroup: 'SENIORS',
    });
  });

  test('leaves out what makes no sense', () => {
    expect(toSearch({ day: '1999-01-01', track: 'x', type: 'PARTY', age: '7' }, DAYS, undefined)).toEqual({
      day: '2026-06-18',
    });
  });
});
