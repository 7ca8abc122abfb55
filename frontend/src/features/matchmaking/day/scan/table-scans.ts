import type { TableScan } from '../../../../api/generated/types.gen';
import type { Outcome } from '../../../../api/outbox';

export type Tone = 'ok' | 'warn' | 'bad' | 'waiting';

export interface Answered extends TableScan {
  readonly scanId: string;
}

/** A badge that was read since the page was opened. */
export interface Scanned {
  readonly scanId: string;
  readonly table: number;
  readonly at: string;
  readonly outcome: { readonly kind: 'sending' } | Outcome<Answered>;
}

/** Green is at the right table, amber asks for a look, red is no badge of this expo. */
export function toneOf(outcome: Scanned['outcome']): Tone {
  switch (outcome.kind) {
    case 'sending':
      return 'waiting';
    case 'refused':
      return 'bad';
    case 'answered':
      return toneOfAnswer(outcome.answer);
    default:
      return outcome satisfies never;
  }
}

function toneOfAnswer({ outcome, fault }: Answered): Tone {
  if (outcome === 'ARRIVED' || outcome === 'HELD') return 'ok';
  return outcome === 'REFUSED' && fault !== 'UNREADABLE' ? 'bad' : 'warn';
}

/** How long ago a badge was read, in whole seconds; the server hears of half a day at most. */
export function waitedSeconds(at: string, now: number): number {
  return Math.min(43_200, Math.max(0, Math.floor((now - new Date(at).getTime()) / 1000)));
}

/** A camera sees the same badge many times a second. */
const SAME_CODE_MS = 3000;

export interface Held {
  readonly token: string;
  readonly at: number;
}

/** Whether a badge is still held before the camera. */
export function isStillHeld(last: Held | undefined, { token, at }: Held): boolean {
  return last?.token === token && at - last.at < SAME_CODE_MS;
}
