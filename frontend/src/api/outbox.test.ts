import { describe, expect, test, vi } from 'vitest';
import type { ScanAnswer, ScanRequest } from './generated';
import { Problem } from './problem';
import { Outbox, type Outcome, type OutboxState, type WaitingScans } from './outbox';

/** The port's fake: waits in memory. */
class InMemory implements WaitingScans<ScanRequest> {
  readonly scans: ScanRequest[] = [];
  add = async (scan: ScanRequest) => void this.scans.push(scan);
  replace = async (scan: ScanRequest) => {
    const at = this.scans.findIndex(({ scanId }) => scanId === scan.scanId);
    if (at >= 0) this.scans[at] = scan;
  };
  list = async (most: number) => this.scans.slice(0, most);
  count = async () => this.scans.length;
  remove = async (ids: readonly string[]) => {
    for (const id of ids)
      this.scans.splice(
        this.scans.findIndex(({ scanId }) => scanId === id),
        1,
      );
  };
}

const scan = (scanId: string): ScanRequest => ({
  scanId,
  token: 'T',
  gate: 'g',
  at: '2026-06-18T00:30:00Z',
  direction: 'IN',
});
const admitted = ({ scanId }: ScanRequest): ScanAnswer => ({ scanId, outcome: 'ADMITTED' });
const unreachable = new Problem({ code: Problem.UNREACHABLE, status: 0 });

function open(server: (scans: ScanRequest[]) => readonly ScanAnswer[] | Problem) {
  const waiting = new InMemory();
  const batches: string[][] = [];
  const outcomes: [string, Outcome<ScanAnswer>['kind']][] = [];
  const states: OutboxState[] = [];
  const outbox = new Outbox(waiting, {
    send: async (scans) => {
      batches.push(scans.map(({ scanId }) => scanId));
      const answer = server(scans);
      if (answer instanceof Problem) throw answer;
      return answer;
    },
    onOutcome: ({ scanId }, { kind }) => outcomes.push([scanId, kind]),
    onState: (state) => states.push(state),
  });
  return { outbox, waiting, batches, outcomes, states };
}

describe('the outbox of a scanner', () => {
  test('keeps a scan until it is answered', async () => {
    const { outbox, waiting, outcomes, states } = open((scans) => scans.map(admitted));

    await outbox.add(scan('a'));

    await vi.waitFor(() => expect(outcomes).toEqual([['a', 'answered']]));
    expect(waiting.scans).toEqual([]);
    await vi.waitFor(() => expect(states).toHaveLength(2));
    expect(states).toEqual([
      { waiting: 1, problem: undefined },
      { waiting: 0, problem: undefined },
    ]);
  });

  test('loses nothing without a network and sends all when it is back', async () => {
    let isBack = false;
    const { outbox, waiting, outcomes, states } = open((scans) => (isBack ? scans.map(admitted) : unreachable));

    await outbox.add(scan('a'));
    await outbox.add(scan('b'));
    await outbox.flush();
    expect(states.at(-1)).toEqual({ waiting: 2, problem: unreachable });

    isBack = true;
    await outbox.flush();

    expect(outcomes).toEqual([
      ['a', 'answered'],
      ['b', 'answered'],
    ]);
    expect(waiting.scans).toEqual([]);
  });

  test('goes in batches of a hundred, oldest first', async () => {
    const { outbox, waiting, batches } = open((scans) => scans.map(admitted));
    const ids = Array.from({ length: 230 }, (_, i) => `s${i}`);
    for (const id of ids) await waiting.add(scan(id));

    await outbox.flush();

    expect(batches.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(batches.flat()).toEqual(ids);
  });

  test('finds the one scan that the server will never take', async () => {
    const wrong = new Problem({ code: 'scan-clock-wrong', status: 422 });
    const { outbox, waiting, outcomes } = open((scans) =>
      scans.some(({ scanId }) => scanId === 'bad') ? wrong : scans.map(admitted),
    );
    for (const id of ['a', 'bad', 'c']) await waiting.add(scan(id));

    await outbox.flush();

    expect(outcomes).toEqual([
      ['a', 'answered'],
      ['bad', 'refused'],
      ['c', 'answered'],
    ]);
    expect(waiting.scans).toEqual([]);
  });

  test('waits when nobody is signed in', async () => {
    const { outbox, waiting, batches } = open(() => new Problem({ code: 'sign-in-needed', status: 401 }));
    await waiting.add(scan('a'));

    await outbox.flush();

    expect([batches.length, waiting.scans.length]).toEqual([1, 1]);
  });
});
