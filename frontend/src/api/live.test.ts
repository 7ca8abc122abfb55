import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backOff, listen, type LiveEvent, type LiveState } from './live';
import { speakThrough } from './session';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe('a stream of events', () => {
  const answers: Answer[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    (answers.shift() ?? ((_, last) => last.writeHead(204).end()))(request, response);
  });
  let address: string;
  let end = () => {};

  beforeEach(async () => {
    answers.length = requests.length = 0;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/stream`;
  });

  afterEach(async () => {
    end();
    speakThrough({ token: async () => undefined, renew: async () => undefined });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  function start(silenceMs?: number) {
    const events: LiveEvent[] = [];
    const states: LiveState[] = [];
    end = listen(address, {
      onEvent: (event) => events.push(event),
      onState: (state) => states.push(state),
      backOff: () => 5,
      ...(silenceMs && { silenceMs }),
    });
    return { events, states };
  }

  const stream =
    (...lines: string[]): Answer =>
    (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.end(lines.join(''));
    };
  const closed = (states: LiveState[]) => vi.waitFor(() => expect(states.at(-1)?.kind).toBe('closed'));

  test('goes on behind the last event after a break', async () => {
    answers.push(
      stream('id: 7\nevent: progress\ndata: {"value":1}\n\n'),
      stream('id: 8\nevent: progress\ndata: {"value":2}\n\n'),
    );

    const { events, states } = start();
    await closed(states);

    expect(events).toEqual([
      { name: 'progress', data: { value: 1 } },
      { name: 'progress', data: { value: 2 } },
    ]);
    expect(requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7', '8']);
    expect(states.map(({ kind }) => kind)).toEqual([
      'connecting',
      'open',
      'reconnecting',
      'open',
      'reconnecting',
      'closed',
    ]);
  });

  test('takes an event in whole that arrives in pieces, in the middle of a letter', async () => {
    const bytes = Buffer.from('data: "마당"\n\n');
    answers.push((_, response) => {
      response.writeHead(200);
      response.write(bytes.subarray(0, 8));
      setTimeout(() => response.end(bytes.subarray(8)), 20);
    });

    const { events, states } = start();
    await closed(states);

    expect(events).toEqual([{ name: 'message', data: '마당' }]);
  });

  test('asks once more with a new token when the old one is refused', async () => {
    speakThrough({ token: async () => 'old', renew: async () => 'new' });
    answers.push((_, response) => response.writeHead(401).end(), stream('data: 1\n\n'));

    const { events, states } = start();
    await closed(states);

    expect(events).toHaveLength(1);
    expect(requests.slice(0, 2).map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  });

  test('does not come back when it is refused for good', async () => {
    answers.push((_, response) =>
      response
        .writeHead(403, { 'Content-Type': 'application/problem+json' })
        .end('{"code":"not-your-expo","detail":"아니에요"}'),
    );

    const { states } = start();
    await closed(states);

    expect(states.at(-1)).toMatchObject({
      kind: 'closed',
      problem: { code: 'not-your-expo', status: 403, detail: '아니에요' },
    });
    expect(requests).toHaveLength(1);
  });

  test('comes back after a failure of the server', async () => {
    answers.push((_, response) => response.writeHead(503).end(), stream('data: 1\n\n'));

    const { events, states } = start();
    await closed(states);

    expect(events).toHaveLength(1);
  });

  test('hangs up on a line that has gone silent', async () => {
    answers.push((_, response) => response.writeHead(200).write(': here\n\n'), stream('data: 1\n\n'));

    const { events, states } = start(60);
    await closed(states);

    expect(events).toHaveLength(1);
  });
});

test('waiting grows to half a minute and is never the same for all', () => {
  const waits = [1, 2, 3, 10].map((attempt) => Array.from({ length: 200 }, () => backOff(attempt)));

  expect(waits.map((some) => some.every((wait, _, [first]) => wait === first))).toEqual([false, false, false, false]);
  expect(waits.map((some) => [Math.min(...some) >= 500, Math.max(...some) <= 30_000])).toEqual(
    waits.map(() => [true, true]),
  );
  expect(Math.min(...waits[3]!)).toBeGreaterThanOrEqual(15_000);
});
