import { describe, expect, it } from 'vitest';
import type { Opening } from '../../../api/generated/types.gen';
import { daysOf, instructionOf, isSamePair, takes } from './board-facts';

const slot = (id: string, start: string) => ({ id, start, end: start, begun: false });
const name = { ko: '가온', en: 'Gaon' };
const opening = (hindrances: Opening['hindrances'], tables: string[]): Opening => ({
  slot: 's',
  start: '2026-05-12T01:00:00Z',
  end: '2026-05-12T01:30:00Z',
  hindrances,
  displaced: [],
  tables,
  cost: 0,
});

describe('a board', () => {
  it('shows one day at a time, the earliest first', () => {
    const slots = [
      slot('a', '2026-05-12T01:00:00Z'),
      slot('b', '2026-05-12T02:00:00Z'),
      slot('c', '2026-05-13T01:00:00Z'),
    ];

    expect(daysOf(slots, (day) => day.toISOString().slice(0, 10))).toEqual([
      { name: '2026-05-12', slots: slots.slice(0, 2) },
      { name: '2026-05-13', slots: slots.slice(2) },
    ]);
  });

  it('takes a pair where nothing hinders it and the table is free', () => {
    expect(takes(opening([], ['t']), 't')).toBe(true);
    expect(takes(opening([], ['t']), 'other')).toBe(false);
    expect(takes(opening(['BUYER_AWAY'], ['t']), 't')).toBe(false);
    expect(takes(undefined, 't')).toBe(false);
  });

  it('knows a pair by both of its companies', () => {
    const told = { buyer: { id: 'b', name }, exhibitor: { id: 'x', name } };

    expect(instructionOf([told], { buyer: 'b', exhibitor: 'x' })).toBe(told);
    expect(instructionOf([told], { buyer: 'b', exhibitor: 'y' })).toBeUndefined();
    expect(isSamePair(undefined, undefined)).toBe(false);
  });
});
