import { Problem } from './problem';

/** A scan, or its answer: its id, made on the device, tells it. */
interface Told {
  readonly scanId: string;
}

/** Where scans wait until the server has answered. It outlives the page. */
export interface WaitingScans<Scan extends Told> {
  readonly add: (scan: Scan) => Promise<void>;
  /** Puts a scan in the place of the same one, if that still waits. */
  readonly replace: (scan: Scan) => Promise<void>;
  /** Oldest first. */
  readonly list: (most: number) => Promise<Scan[]>;
  readonly count: () => Promise<number>;
  readonly remove: (scanIds: readonly string[]) => Promise<void>;
}

export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** The server will never take it: the gate is gone, the clock is wrong. */
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Options<Scan, Answer> {
  readonly send: (scans: Scan[]) => Promise<readonly Answer[]>;
  readonly onOutcome: (scan: Scan, outcome: Outcome<Answer>) => void;
  readonly onState: (state: OutboxState) => void;
}

export interface OutboxState {
  readonly waiting: number;
  /** Why the last attempt did not get through. */
  readonly problem: Problem | undefined;
}

const BATCH = 100;
/** Refusals that say something about these scans, not about who sends them or when. */
const FINAL = new Set([400, 404, 409, 413, 422]);

/** Sends scans in batches, oldest first, one batch at a time. Sending one twice does no harm: its id tells it. */
export class Outbox<Scan extends Told, Answer extends Told> {
  private running: Promise<void> | undefined;
  private isWanted = false;

  constructor(
    private readonly waiting: WaitingScans<Scan>,
    private readonly options: Options<Scan, Answer>,
  ) {}

  /** Whether the scan is safe on this device now; what the server says comes by `onOutcome`. */
  async add(scan: Scan): Promise<boolean> {
    try {
      await this.waiting.add(scan);
    } catch {
      return false; // no room left, or a browser that forbids keeping anything
    }
    void this.flush();
    return true;
  }

  /** Says more about a scan that waits. */
  replace(scan: Scan): Promise<void> {
    return this.waiting.replace(scan).catch(() => undefined); // then it goes as it was
  }

  /** Sends a scan that this device could not keep, once: whatever comes of it is an outcome. */
  async sendUnkept(scan: Scan): Promise<void> {
    try {
      const [answer] = await this.options.send([scan]);
      if (!answer) throw new Problem({ code: Problem.UNEXPECTED, status: 0 });
      this.options.onOutcome(scan, { kind: 'answered', answer });
    } catch (thrown) {
      this.options.onOutcome(scan, { kind: 'refused', problem: Problem.of(thrown) });
    }
  }

  /** Sends what waits. Returns when nothing does, or when it cannot be sent now. */
  flush(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(): Promise<void> {
    let problem: Problem | undefined;
    let size = BATCH;
    while (this.isWanted) {
      this.isWanted = false;
      for (let scans = await this.waiting.list(size); scans.length > 0; scans = await this.waiting.list(size)) {
        await this.say(problem);
        problem = await this.sendOnce(scans);
        if (!problem) continue;
        if (!FINAL.has(problem.status)) break;
        // one of them is to blame: find out which, one by one
        if (scans.length === 1) await this.refuse(scans, problem);
        size = 1;
        problem = undefined;
      }
      size = BATCH;
      await this.say(problem);
    }
  }

  /** The problem, unless they were taken. */
  private async sendOnce(scans: Scan[]): Promise<Problem | undefined> {
    try {
      const answers = new Map((await this.options.send(scans)).map((answer) => [answer.scanId, answer]));
      const answered = scans.filter(({ scanId }) => answers.has(scanId));
      if (answered.length === 0) return new Problem({ code: Problem.UNEXPECTED, status: 0 });
      await this.waiting.remove(answered.map(({ scanId }) => scanId));
      for (const scan of answered) {
        const answer = answers.get(scan.scanId);
        if (answer) this.options.onOutcome(scan, { kind: 'answered', answer });
      }
      return undefined;
    } catch (thrown) {
      return Problem.of(thrown);
    }
  }

  private async refuse(scans: readonly Scan[], problem: Problem): Promise<void> {
    await this.waiting.remove(scans.map(({ scanId }) => scanId));
    scans.forEach((scan) => this.options.onOutcome(scan, { kind: 'refused', problem }));
  }

  private async say(problem: Problem | undefined): Promise<void> {
    this.options.onState({ waiting: await this.waiting.count(), problem });
  }
}
