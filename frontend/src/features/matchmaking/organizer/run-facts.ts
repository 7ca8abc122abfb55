import type { MatchingRun, Point } from '../../../api/generated/types.gen';

export function hasEnded({ state }: MatchingRun): boolean {
  return state === 'FINISHED' || state === 'STOPPED' || state === 'FAILED';
}

/** Whether there is a plan to look at: one that waited when it was stopped has none. */
export function hasPlan(run: MatchingRun): boolean {
  return hasEnded(run) && run.state !== 'FAILED' && run.startedAt != null;
}

/** Nothing better exists: the value has met the bound. */
export function isProvenBest({ value, bound }: MatchingRun): boolean {
  return bound != null && value > 0 && value >= bound;
}

/**
 * By how much a better plan could at most beat this one, as a share of this one's value, rounded up to a thousandth so
 * that the promise holds; nothing while there is no plan or no bound.
 */
export function mostBetter({ value, bound }: MatchingRun): number | undefined {
  if (bound == null || value <= 0) return undefined;
  const most = ((bound - value) / value) * 1000;
  return Math.max(0, Math.ceil(most - 1e-9)) / 1000; // a hair of rounding is no better plan
}

/** The gap as it is shown: never 0 unless it is, never 100 % unless it is. */
export function shownGap(gap: number, percent: (ratio: number) => string): string {
  if (gap <= 0 || gap >= 1) return percent(gap);
  return percent(Math.min(0.999, Math.max(0.001, Math.round(gap * 1000) / 1000)));
}

/** The curve with one more point; what is not later than the last one changes nothing. */
export function withPoint(curve: readonly Point[], { elapsedMillis, value, bound, meetings }: MatchingRun): Point[] {
  const last = curve.at(-1);
  if (bound == null || (last && last.elapsedMillis >= elapsedMillis)) return [...curve];
  return [...curve, { elapsedMillis, value, bound, meetings }];
}

/** What a line of server-sent events brought, if it is a run. */
export function isMatchingRun(data: unknown): data is MatchingRun {
  return typeof data === 'object' && data !== null && 'id' in data && 'version' in data && 'state' in data;
}
