import type { Occupancy } from '../../api/generated';

export type Level = Occupancy['level'];

/** How each level looks; the word says the same. */
export const LEVEL_TONE = { FREE: 'ok', NEARLY_FULL: 'warn', FULL: 'bad' } as const satisfies Record<Level, string>;

/** What a gate leads into. */
export interface Area {
  readonly area: string;
  readonly inside: number;
  readonly limit: Occupancy['limit'];
  readonly level: Level;
}

/** The area behind a gate: a zone or a room, or without one the expo itself. */
export function areaBehind(occupancy: Occupancy, area: string | null | undefined): Area | undefined {
  return area ? occupancy.areas.find((one) => one.area === area) : occupancy;
}
