import { expect, test } from 'vitest';
import type { RecordLine } from '../../../api/generated/types.gen';
import { standingOf, toDo } from './record-facts';

const line = (meeting: string, state: RecordLine['state'], own: boolean): RecordLine => ({
  meeting,
  start: '2027-05-12T01:00:00Z',
  end: '2027-05-12T01:30:00Z',
  table: 3,
  other: { id: 'b', name: { ko: '한별로봇', en: 'Hanbyeol Robotics' } },
  state,
  own,
  version: state === 'MISSING' ? 0 : 1,
});

test('this side writes what is missing, answers what the other wrote, and looks at what the other disputes', () => {
  const lines = [
    line('1', 'MISSING', false),
    line('2', 'WRITTEN', true),
    line('3', 'WRITTEN', false),
    line('4', 'CONFIRMED', true),
    line('5', 'DISPUTED', true),
    line('6', 'DISPUTED', false),
  ];

  expect(lines.map(standingOf)).toEqual(['missing', 'sent', 'toAnswer', 'confirmed', 'disputedByOther', 'disputed']);
  expect(toDo(lines).map(({ meeting }) => meeting)).toEqual(['1', '3', '5']);
});
