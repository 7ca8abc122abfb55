import type { ScanAnswer, ScanRequest } from '../../../api/generated';
import type { Verdict } from '../badge/judge';
import { EMPTY_DESK, next, toneOf, type Desk, type DeskEvent, type Seen, type SeenTone } from './desk';
import { Outbox, type Outcome, type WaitingScans } from '../../../api/outbox';

/** Where a scanner stands and which way people pass it. */
export interface Post {
  readonly gate: string;
  readonly direction: ScanRequest['direction'];
}

interface Surroundings {
  readonly waiting: WaitingScans<ScanRequest>;
  readonly send: (scans: ScanRequest[]) => Promise<readonly ScanAnswer[]>;
  /** What this device can say by itself; undefined if it does not know enough. */
  readonly judge: (scan: ScanRequest) => Promise<Verdict | undefined>;
  /** Remembers who passed, for when this device must judge. */
  readonly note: (scan: ScanRequest) => void;
  readonly isOnline: () => boolean;
  /** For ears and hands. */
  readonly signal: (tone: SeenTone) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that this device's clock is behind the server's, as far as it knows. */
  readonly clockOffset: () => number;
}

/** A camera sees the same badge many times a second. */
const SAME_CODE_MS = 3000;
const LATE_MS = 2000;

/** Takes what was read at a gate: kept on the device first, then sent, then shown as the server decided. */
export class Scanner {
  private readonly outbox: Outbox<ScanRequest, ScanAnswer>;
  private readonly listeners = new Set<() => void>();
  private latest: { readonly scanId: string; readonly token: string; readonly at: number } | undefined;
  desk: Desk = EMPTY_DESK;

  constructor(private readonly around: Surroundings) {
    this.outbox = new Outbox(around.waiting, {
      send: around.send,
      onOutcome: (scan, outcome) => this.decided(scan, outcome),
      onState: (state) => this.take({ kind: 'outbox', state }),
    });
  }

  /** Resolves once the scan is safe on the device, or answered where the device keeps nothing. A badge that is still held there is not another scan. */
  async scan(token: string, post: Post): Promise<void> {
    const now = this.around.now();
    const isHeld = this.latest?.token === token && now - this.latest.at < SAME_CODE_MS;
    const scanId = isHeld && this.latest ? this.latest.scanId : crypto.randomUUID();
    this.latest = { scanId, token, at: now };
    if (isHeld) return;
    const clockOffset = this.around.clockOffset();
    const scan: ScanRequest = { scanId, token, at: new Date(now).toISOString(), clockOffset, ...post };
    const isKept = await this.outbox.add(scan);
    this.take({ kind: 'scanned', scan });
    if (!isKept) return this.outbox.sendUnkept(scan);
    setTimeout(() => void this.judge(scan), this.around.isOnline() ? LATE_MS : 0);
  }

  /** Sends what waits. */
  flush = (): void => void this.outbox.flush();

  /** The large panel has been looked at long enough. */
  read = (scanId: string): void => this.take({ kind: 'read', scanId });

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** No answer came in time, so the device speaks for itself. */
  private async judge(scan: ScanRequest): Promise<void> {
    if (this.outcomeOf(scan.scanId)?.kind !== 'sending') return;
    const verdict = await this.around.judge(scan).catch(() => undefined);
    if (this.outcomeOf(scan.scanId)?.kind !== 'sending') return;
    // what was said at the gate is what happened there, whatever the server finds out later
    if (verdict && verdict.kind !== 'unsure')
      await this.outbox.replace({ ...scan, told: verdict.kind === 'good' ? 'LET_THROUGH' : 'STOPPED' });
    this.show(scan.scanId, { kind: 'kept', verdict });
  }

  private decided(scan: ScanRequest, outcome: Outcome<ScanAnswer>): void {
    if (outcome.kind === 'answered' && outcome.answer.outcome !== 'REFUSED') this.around.note(scan);
    this.show(scan.scanId, outcome);
  }

  /** Nobody hears twice what the device has said rightly by itself. */
  private show(scanId: string, outcome: Seen['outcome']): void {
    const before = this.outcomeOf(scanId);
    const tone = toneOf({ outcome });
    const isNews = before === undefined || before.kind === 'sending' || toneOf({ outcome: before }) !== tone;
    if (scanId === this.desk.current && isNews) this.around.signal(tone);
    this.take({ kind: 'decided', scanId, outcome });
  }

  private outcomeOf(scanId: string): Seen['outcome'] | undefined {
    return this.desk.recent.find((seen) => seen.scanId === scanId)?.outcome;
  }

  private take(event: DeskEvent): void {
    this.desk = next(this.desk, event);
    this.listeners.forEach((listener) => listener());
  }
}
