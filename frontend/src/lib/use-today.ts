import { useSyncExternalStore } from 'react';

/** Today's date at the venue, `2026-06-18`; nothing while drawn on a server, which cannot know the reader's day. */
export function useToday(timeZone: string): string | undefined {
  return useSyncExternalStore(
    never,
    () => dayOf(new Date(), timeZone),
    () => undefined,
  );
}

/** The date that an instant falls on. */
export function dayOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}

/** From one date to another, in days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function never(): () => void {
  return () => {};
}
