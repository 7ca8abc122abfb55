/** What a field for a moment holds, on the venue's clock: 2026-10-21T09:00. */
export function toClock(moment: string | undefined): string {
  if (!moment) return '';
  return new Date(new Date(moment).getTime() + 9 * 3_600_000).toISOString().slice(0, 16);
}

/** The moment that such a field says. */
export function fromClock(clock: string): string | undefined {
  return clock ? new Date(`${clock}:00+09:00`).toISOString() : undefined;
}
