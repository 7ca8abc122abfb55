import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speakIn } from './client';
import { client } from './generated/client.gen';
import { Problem } from './problem';
import { speakThrough } from './session';

describe('the client of the API', () => {
  const answers: ((request: IncomingMessage, response: ServerResponse) => void)[] = [];
  const requests: { headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    requests.push({ headers: request.headers, body });
    answers.shift()?.(request, response);
  });

  beforeEach(async () => {
    answers.length = requests.length = 0;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    client.setConfig({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    speakIn('ko');
    speakThrough({ token: async () => 'old', renew: async () => 'new' });
  });
  afterEach(() => new Promise((done) => server.close(done)));

  const refuse = (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/problem+json', 'Retry-After': '7' })
      .end(JSON.stringify(body));
  const accept = (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"done":true}');
  const post = () =>
    client.post({ url: '/api/x', body: { name: '홍길동' }, headers: { 'Content-Type': 'application/json' } });

  test('asks in the language of the reader, as whoever is signed in', async () => {
    answers.push(accept);

    const { data } = await post();

    expect(data).toEqual({ done: true });
    expect(requests[0]?.headers).toMatchObject({ 'accept-language': 'ko', authorization: 'Bearer old' });
  });

  test('sends the same again with a new token when the old one is refused', async () => {
    answers.push(refuse(401, {}), accept);

    const { data } = await post();

    expect(data).toEqual({ done: true });
    expect(requests.map(({ headers, body }) => [headers.authorization, body])).toEqual([
      ['Bearer old', '{"name":"홍길동"}'],
      ['Bearer new', '{"name":"홍길동"}'],
    ]);
  });

  test('throws a refusal as a problem with its wrong fields', async () => {
    const wrong = { pointer: '/guardian/phone', code: 'not-blank', detail: '전화번호를 입력해 주세요.' };
    answers.push(refuse(400, { code: 'request-invalid', title: '확인', detail: '고쳐 주세요.', errors: [wrong] }));

    const problem = await post().catch(Problem.of);

    expect(problem).toMatchObject({
      code: 'request-invalid',
      status: 400,
      title: '확인',
      detail: '고쳐 주세요.',
      fields: [{ field: 'guardian.phone', message: '전화번호를 입력해 주세요.' }],
      retryAfterSeconds: 7,
    });
  });

  test('throws an answer that is no problem document by its status', async () => {
    answers.push((_, response) => void response.writeHead(502).end('<html>Bad gateway'));

    expect(await post().catch(Problem.of)).toMatchObject({ code: 'http-502', status: 502, detail: undefined });
  });

  test('throws that nobody answers', async () => {
    client.setConfig({ baseUrl: 'http://127.0.0.1:1' });

    expect(await post().catch(Problem.of)).toMatchObject({ code: 'unreachable', status: 0 });
  });
});
