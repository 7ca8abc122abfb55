import type { Draft } from './plan';

/** What was drawn, step by step. */
export interface History {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
}

const MOST_STEPS = 100;

export const begin = (now: Draft): History => ({ past: [], now, future: [] });

export function drawn({ past, now }: History, next: Draft): History {
  return { past: [...past.slice(1 - MOST_STEPS), now], now: next, future: [] };
}

export function undone(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone(history: History): History {
  const [after, ...future] = history.future;
  return after ? { past: [...history.past, history.now], now: after, future } : history;
}
