import type { HallBoard, HallTable, Seating, Sitting, TableBoard } from '../../../api/generated/types.gen';

export type Presence = Sitting['buyerPresence'];
export type Side = 'BUYER' | 'EXHIBITOR';

export const SIDES: readonly Side[] = ['BUYER', 'EXHIBITOR'];

/** How long before its start somebody may be at the table. */
const EARLY_MS = 15 * 60_000;

export function presenceOf(sitting: Sitting, side: Side): Presence {
  return side === 'BUYER' ? sitting.buyerPresence : sitting.exhibitorPresence;
}

export function companyOf(sitting: Sitting, side: Side) {
  return side === 'BUYER' ? sitting.buyer : sitting.exhibitor;
}

/** The meeting that a table is about: the one now, or the next one when its sides may be there already. */
export function meetingAt({ now, next }: Seating, at: Date): Sitting | undefined {
  if (now) return now;
  return next && new Date(next.start).getTime() - at.getTime() <= EARLY_MS ? next : undefined;
}

export function hasBegun({ start }: Sitting, at: Date): boolean {
  return new Date(start) <= at;
}

/** Whether somebody of the staff should go there: one is late, or does not come. */
export function needsSomebody({ now }: Seating): boolean {
  return now !== undefined && now !== null && (now.late || SIDES.some((side) => presenceOf(now, side) === 'ABSENT'));
}

export interface DayCounts {
  readonly held: number;
  readonly waiting: number;
  readonly late: number;
  readonly noShow: number;
}

/** The meetings of now, each counted once: held, late, without one side, or still waiting. */
export function countsOf(tables: readonly Seating[]): DayCounts {
  const counts = { held: 0, waiting: 0, late: 0, noShow: 0 };
  for (const { now } of tables) {
    if (!now) continue;
    const sides = SIDES.map((side) => presenceOf(now, side));
    if (sides.includes('ABSENT')) counts.noShow += 1;
    else if (sides.every((one) => one === 'HERE')) counts.held += 1;
    else if (now.late) counts.late += 1;
    else counts.waiting += 1;
  }
  return counts;
}

/** Tables with a meeting, so many on one screen after the other. */
export function screensOf(tables: readonly HallTable[], most: number): HallTable[][] {
  const used = tables.filter(({ now, next }) => now ?? next);
  return Array.from({ length: Math.ceil(used.length / most) }, (_, at) => used.slice(at * most, (at + 1) * most));
}

export function isTableBoard(data: unknown): data is TableBoard {
  return typeof data === 'object' && data !== null && 'version' in data && 'at' in data && 'tables' in data;
}

/** The hall is told less of each table, in the same form. */
export function isHallBoard(data: unknown): data is HallBoard {
  return isTableBoard(data);
}
