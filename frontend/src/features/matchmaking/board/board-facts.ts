import type { BoardMeeting, InstructionView, MeetingHallSlot, Opening } from '../../../api/generated/types.gen';
import type { Pair } from './queries';

/** The slots of one day of the expo. */
export interface BoardDay {
  readonly name: string;
  readonly slots: readonly MeetingHallSlot[];
}

/** The days with slots, the earliest first. */
export function daysOf(slots: readonly MeetingHallSlot[], day: (instant: Date) => string): BoardDay[] {
  const days = new Map<string, MeetingHallSlot[]>();
  for (const slot of slots) {
    const name = day(new Date(slot.start));
    days.set(name, [...(days.get(name) ?? []), slot]);
  }
  return [...days].map(([name, of]) => ({ name, slots: of }));
}

/** Where a cell of the board stands. */
export const cellOf = (slot: string, table: string) => `${slot} ${table}`;

/** The meetings by their cell. */
export function byCell(meetings: readonly BoardMeeting[]): ReadonlyMap<string, BoardMeeting> {
  return new Map(meetings.map((meeting) => [cellOf(meeting.slot, meeting.table), meeting]));
}

export const pairOf = ({ buyer, exhibitor }: { buyer: { id: string }; exhibitor: { id: string } }): Pair => ({
  buyer: buyer.id,
  exhibitor: exhibitor.id,
});

export const isSamePair = (one: Pair | undefined, other: Pair | undefined) =>
  one !== undefined && one.buyer === other?.buyer && one.exhibitor === other.exhibitor;

/** What the planner is told of a pair, if anything. */
export function instructionOf(
  instructions: readonly InstructionView[] | undefined,
  pair: Pair,
): InstructionView | undefined {
  return instructions?.find((told) => isSamePair(pairOf(told), pair));
}

/** Whether a pair can be put down there: the slot takes it, and the table is free or makes room for it. */
export function takes(opening: Opening | undefined, table: string): boolean {
  return opening !== undefined && opening.hindrances.length === 0 && opening.tables.includes(table);
}
