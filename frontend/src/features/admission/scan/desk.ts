import type { ScanAnswer, ScanRequest } from '../../../api/generated';
import type { Verdict } from '../badge/judge';
import type { Outcome, OutboxState } from '../../../api/outbox';

/** One badge that was scanned on this device since the page was opened. */
export interface Seen {
  readonly scanId: string;
  readonly at: string;
  /** `sending`: the answer is on its way. `kept`: none came in time; the scan waits on the device, which may judge it. */
  readonly outcome:
    | { readonly kind: 'sending' }
    | { readonly kind: 'kept'; readonly verdict: Verdict | undefined }
    | Outcome<ScanAnswer>;
}

/** What whoever scans has before them. */
export interface Desk {
  /** Latest first. Names are not kept on the device, so a reload empties it. */
  readonly recent: readonly Seen[];
  /** The one that the large panel speaks of. */
  readonly current: string | undefined;
  readonly outbox: OutboxState;
}

export type DeskEvent =
  | { readonly kind: 'scanned'; readonly scan: ScanRequest }
  | { readonly kind: 'decided'; readonly scanId: string; readonly outcome: Seen['outcome'] }
  | { readonly kind: 'read'; readonly scanId: string }
  | { readonly kind: 'outbox'; readonly state: OutboxState };

export const EMPTY_DESK: Desk = { recent: [], current: undefined, outbox: { waiting: 0, problem: undefined } };

const SHOWN = 10;

export function next(desk: Desk, event: DeskEvent): Desk {
  switch (event.kind) {
    case 'scanned': {
      const { scanId, at } = event.scan;
      const seen: Seen = { scanId, at, outcome: { kind: 'sending' } };
      return { ...desk, recent: [seen, ...desk.recent].slice(0, SHOWN), current: scanId };
    }
    case 'decided':
      return change(desk, event.scanId, event.outcome);
    case 'read':
      return desk.current === event.scanId ? { ...desk, current: undefined } : desk;
    case 'outbox':
      return { ...desk, outbox: event.state };
    default:
      return event satisfies never;
  }
}

function change(desk: Desk, scanId: string, outcome: Seen['outcome']): Desk {
  return { ...desk, recent: desk.recent.map((seen) => (seen.scanId === scanId ? { ...seen, outcome } : seen)) };
}

export type SeenTone = 'ok' | 'warn' | 'bad' | 'waiting';

/** Green lets in or out, amber asks for a look or another try, red sends to the help desk. */
export function toneOf({ outcome }: Pick<Seen, 'outcome'>): SeenTone {
  if (outcome.kind === 'sending') return 'waiting';
  if (outcome.kind === 'kept') return toneHere(outcome.verdict);
  if (outcome.kind === 'refused') return 'bad';
  if (outcome.answer.reason === 'UNREADABLE') return 'warn';
  return ({ ADMITTED: 'ok', LEFT: 'ok', ALREADY_IN: 'warn', ALREADY_OUT: 'warn', REFUSED: 'bad' } as const)[
    outcome.answer.outcome
  ];
}

function toneHere(verdict: Verdict | undefined): SeenTone {
  if (verdict?.kind === 'good') return verdict.isOld ? 'warn' : 'ok';
  return verdict?.kind === 'bad' && verdict.reason !== 'UNREADABLE' ? 'bad' : 'warn';
}
