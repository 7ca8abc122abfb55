import type { ScanAnswer, ScanRequest } from '../../../api/generated';
import { EMPTY_DESK, next, toneOf, type Desk, type DeskEvent, type SeenTone } from './desk';
import { Outbox, type Outcome, type WaitingScans } from './outbox';

/** Where a scanner stands and which way people pass it. */
export interface Post {
  readonly gate: string;
  readonly direction: ScanRequest['direction'];
}

interface Surroundings {
  readonly waiting: WaitingScans;
  readonly send: (scans: ScanRequest[]) => Promise<readonly ScanAnswer[]>;
  /** For ears and hands. */
  readonly signal: (tone: SeenTone) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A camera sees the same badge many times a second. */
const SAME_CODE_MS = 3000;
const LATE_MS = 2000;

/** Takes what was read at a gate: kept on the device first, then sent, then shown as the server decided. */
export class Scanner {
  private readonly outbox: Outbox;
  private readonly listeners = new Set<() => void>();
  private latest: { readonly scanId: string; readonly token: string; readonly at: number } | undefined;
  desk: Desk = EMPTY_DESK;

  constructor(private readonly around: Surroundings) {
    this.outbox = new Outbox(around.waiting, {
      send: around.send,
      onOutcome: ({ scanId }, outcome) => this.decided(scanId, outcome),
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
    const scan: ScanRequest = { scanId, token, at: new Date(now).toISOString(), ...post };
    const isKept = await this.outbox.add(scan);
    this.take({ kind: 'scanned', scan });
    if (!isKept) return this.outbox.sendUnkept(scan);
    setTimeout(() => this.take({ kind: 'late', scanId }), LATE_MS);
  }

  /** Sends what waits. */
  flush = (): void => void this.outbox.flush();

  /** The large panel has been looked at long enough. */
  read = (scanId: string): void => this.take({ kind: 'read', scanId });

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private decided(scanId: string, outcome: Outcome): void {
    if (scanId === this.desk.current) this.around.signal(toneOf({ outcome }));
    this.take({ kind: 'decided', scanId, outcome });
  }

  private take(event: DeskEvent): void {
    this.desk = next(this.desk, event);
    this.listeners.forEach((listener) => listener());
  }
}
