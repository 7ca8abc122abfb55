import { describe, expect, test } from 'vitest';
import { loadI18n, wantWords } from '../../../lib/i18n';
import { told } from './history';

describe('a change in words', async () => {
  await wantWords('console', 'organizer');
  const [ko, en] = await Promise.all([loadI18n('ko'), loadI18n('en')]);

  test('says both values of a field', () => {
    expect(told({ field: 'room.capacity', before: '900', after: '1200' }, ko)).toEqual({
      label: '수용 인원',
      before: ['900'],
      after: ['1,200'],
    });
    expect(told({ field: 'state', before: 'DRAFT', after: 'PUBLISHED' }, en)).toEqual({
      label: 'State',
      before: ['Draft'],
      after: ['Published'],
    });
  });

  test('names only the days that differ', () => {
    const before = '2031-10-21 09:30 18:00\n2031-10-22 09:30 18:00';
    const after = '2031-10-21 09:30 18:00\n2031-10-22 10:00 17:00';

    expect(told({ field: 'days', before, after }, ko)).toEqual({
      label: '날짜와 운영 시간',
      before: ['10월 22일 (수) 09:30–18:00'],
      after: ['10월 22일 (수) 10:00–17:00'],
    });
  });

  test('has words for what was not there', () => {
    expect(told({ field: 'theme-colour', after: '#0a6b3d' }, ko).before).toEqual(['기본 색']);
    expect(told({ field: 'meeting-hours.lunch', before: '12:00 13:00' }, ko)).toEqual({
      label: '점심시간',
      before: ['12:00–13:00'],
      after: ['없음'],
    });
  });

  test('shows what it does not know yet as the server says it', () => {
    expect(told({ field: 'moon.phase', before: 'a', after: 'b' }, ko)).toEqual({
      label: 'moon.phase',
      before: ['a'],
      after: ['b'],
    });
  });
});
