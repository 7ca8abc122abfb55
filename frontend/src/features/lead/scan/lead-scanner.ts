import type { LeadScanAnswer, LeadScanRequest } from '../../../api/generated';
import { Outbox, type Outcome, type OutboxState, type WaitingScans } from '../../../api/outbox';
import type { ExpoSlug } from '../../../lib/paths';

/** What a phone can say about a badge by itself. */
export interface Verdict {
  readonly kind: 'good' | 'bad' | 'unreadable';
}

export type Tone = 'ok' | 'warn' | 'bad' | 'waiting';

/** How badges are read and judged on this phone; the room of the gates brings it. */
export interface BadgeReading {
  /** Learns the keys, for when there is no network. */
  readonly learn: (expo: ExpoSlug) => Promise<void>;
  /** Undefined where the phone knows too little. */
  readonly judge: (expo: ExpoSlug, token: string) => Promise<Verdict | undefined>;
  /** Milliseconds that this phone's clock is behind the server's, as far as it knows. */
  readonly clockOffset: () => number;
  /** For ears and hands. */
  readonly signal: (tone: Tone) => void;
}

/** A badge that was scanned since the page was opened. */
export interface Scanned {
  readonly scanId: string;
  readonly at: string;
  readonly outcome:
    | { readonly kind: 'sending' }
    /** No answer came in time: it waits on the phone, which may judge it. */
    | { readonly kind: 'kept'; readonly verdict: Verdict | undefined }
    | Outcome<LeadScanAnswer>;
}

export interface LeadDesk {
  /** Latest first. */
  readonly recent: readonly Scanned[];
  readonly outbox: OutboxState;
}

interface Surroundings {
  readonly waiting: WaitingScans<LeadScanRequest>;
  readonly send: (scans: LeadScanRequest[]) => Promise<readonly LeadScanAnswer[]>;
  readonly judge: (token: string) => Promise<Verdict | undefined>;
  readonly isOnline: () => boolean;
  readonly signal: (tone: Tone) => void;
  readonly clockOffset: () => number;
  /** The server knows of a scan now. */
  readonly onAnswer: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A camera sees the same badge many times a second. */
const SAME_CODE_MS = 3000;
const LATE_MS = 2000;
const SHOWN = 10;

/** Takes what an exhibitor's phone has read: kept on the phone first, then sent, then shown as the server answers. */
export class LeadScanner {
  private readonly outbox: Outbox<LeadScanRequest, LeadScanAnswer>;
  private readonly listeners = new Set<() => void>();
  private latest: { readonly token: string; readonly at: number } | undefined;
  desk: LeadDesk = { recent: [], outbox: { waiting: 0, problem: undefined } };

  constructor(private readonly around: Surroundings) {
    this.outbox = new Outbox(around.waiting, {
      send: around.send,
      onOutcome: ({ scanId }, outcome) => this.answered(scanId, outcome),
      onState: (outbox) => this.take({ ...this.desk, outbox }),
    });
  }

  /** Resolves once the scan is safe on the phone, or answered where the phone keeps nothing. */
  async scan(token: string): Promise<void> {
    const now = this.around.now();
    const isHeld = this.latest?.token === token && now - this.latest.at < SAME_CODE_MS;
    this.latest = { token, at: now };
    if (isHeld) return;
    const scan = {
      scanId: crypto.randomUUID(),
      token,
      at: new Date(now).toISOString(),
      clockOffset: this.around.clockOffset(),
    };
    const isKept = await this.outbox.add(scan);
    const sending: Scanned = { scanId: scan.scanId, at: scan.at, outcome: { kind: 'sending' } };
    this.take({ ...this.desk, recent: [sending, ...this.desk.recent].slice(0, SHOWN) });
    if (!isKept) return this.outbox.sendUnkept(scan);
    setTimeout(() => void this.judge(scan), this.around.isOnline() ? LATE_MS : 0);
  }

  /** Sends what waits. */
  flush = (): void => void this.outbox.flush();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** No answer came in time, so the phone speaks for itself. */
  private async judge({ scanId, token }: LeadScanRequest): Promise<void> {
    if (this.outcomeOf(scanId)?.kind !== 'sending') return;
    const verdict = await this.around.judge(token).catch(() => undefined);
    if (this.outcomeOf(scanId)?.kind === 'sending') this.show(scanId, { kind: 'kept', verdict });
  }

  private answered(scanId: string, outcome: Outcome<LeadScanAnswer>): void {
    this.show(scanId, outcome);
    this.around.onAnswer();
  }

  /** Nobody hears twice what the phone has said rightly by itself. */
  private show(scanId: string, outcome: Scanned['outcome']): void {
    const before = this.outcomeOf(scanId);
    const tone = toneOf(outcome);
    const isNews = before === undefined || before.kind === 'sending' || toneOf(before) !== tone;
    if (scanId === this.desk.recent[0]?.scanId && isNews) this.around.signal(tone);
    const recent = this.desk.recent.map((seen) => (seen.scanId === scanId ? { ...seen, outcome } : seen));
    this.take({ ...this.desk, recent });
  }

  private outcomeOf(scanId: string): Scanned['outcome'] | undefined {
    return this.desk.recent.find((seen) => seen.scanId === scanId)?.outcome;
  }

  private take(desk: LeadDesk): void {
    this.desk = desk;
    this.listeners.forEach((listener) => listener());
  }
}

/** Green is a lead, amber asks for a look or another try, red is no badge of this expo. */
export function toneOf(outcome: Scanned['outcome']): Tone {
  switch (outcome.kind) {
    case 'sending':
      return 'waiting';
    case 'kept':
      return ({ good: 'ok', bad: 'bad', unreadable: 'warn' } as const)[outcome.verdict?.kind ?? 'unreadable'];
    case 'refused':
      return 'bad';
    case 'answered':
      if (outcome.answer.outcome === 'REFUSED') return outcome.answer.reason === 'UNREADABLE' ? 'warn' : 'bad';
      return outcome.answer.outcome === 'REVOKED' ? 'warn' : 'ok';
    default:
      return outcome satisfies never;
  }
}
