import { useEffect, useState } from 'react';
import type { Desk } from './desk';

/** Long enough to reach for a button; the next in line must not print the badge of the one before. */
const STAYS_MS = 15_000;

/** The badge of whoever was let in last, while they stand there. */
export function useHolder(desk: Desk) {
  const [held, hold] = useState<string>();
  // time is outside React
  useEffect(() => {
    if (!held) return;
    const timer = setTimeout(() => hold(undefined), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held]);
  const latest = desk.recent[0]?.outcome;
  const isIn =
    latest?.kind === 'answered' && (latest.answer.outcome === 'ADMITTED' || latest.answer.outcome === 'ALREADY_IN');
  return { holder: isIn ? held : undefined, hold };
}
