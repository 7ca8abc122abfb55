import type { ExpoDay } from '../../api/generated';
import { daysBetween, dayOf } from '../../lib/use-today';

/** Where an expo stands between its first opening and its last closing. */
export type Opening =
  | { readonly kind: 'soon'; readonly daysLeft: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly next: Date }
  | { readonly kind: 'over' };

/** How an expo stands now, by the opening hours of its days. */
export function openingOf(days: readonly ExpoDay[], now: Date, timeZone: string): Opening {
  const day = days.find(({ closesAt }) => now < new Date(closesAt));
  const [first] = days;
  if (!day || !first) return { kind: 'over' };
  const next = new Date(day.opensAt);
  if (next <= now) return { kind: 'open' };
  const daysLeft = daysBetween(dayOf(now, timeZone), first.day);
  if (daysLeft > 0) return { kind: 'soon', daysLeft };
  return { kind: 'closed', next };
}
