// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../../api/problem';
import { again, newToken } from './upload';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const lost = () => new Problem({ code: Problem.UNREACHABLE, status: 0 });

test('goes on when the network is back, at once where the browser says so', async () => {
  const send = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(lost())
    .mockRejectedValueOnce(lost())
    .mockResolvedValue('there');
  const waits = vi.fn<() => void>();
  const sent = again(send, new AbortController().signal, waits);
  await vi.advanceTimersByTimeAsync(1000);
  expect(send).toHaveBeenCalledTimes(2);
  dispatchEvent(new Event('online'));
  expect(await sent).toBe('there');
  expect(waits).toHaveBeenCalledTimes(2);
});

test('comes back when it is asked to', async () => {
  const busy = new Problem({ code: 'come-back-later', status: 503, retryAfterSeconds: 4 });
  const send = vi.fn<() => Promise<string>>().mockRejectedValueOnce(busy).mockResolvedValue('there');
  const sent = again(send, new AbortController().signal, () => {});
  await vi.advanceTimersByTimeAsync(3900);
  expect(send).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(await sent).toBe('there');
});

test('takes a refusal for an answer', async () => {
  const refused = new Problem({ code: 'attachment-kind-refused', status: 422 });
  const send = vi.fn<() => Promise<string>>().mockRejectedValue(refused);
  await expect(again(send, new AbortController().signal, () => {})).rejects.toBe(refused);
  expect(send).toHaveBeenCalledTimes(1);
});

test('stops when another file is chosen', async () => {
  const other = new AbortController();
  const send = vi.fn<() => Promise<string>>().mockRejectedValue(lost());
  const sent = again(send, other.signal, () => other.abort());
  await expect(sent).rejects.toThrow('aborted');
  expect(send).toHaveBeenCalledTimes(1);
});

test('makes tokens of letters, each another', () => {
  const tokens = Array.from({ length: 50 }, newToken);
  expect(new Set(tokens).size).toBe(50);
  expect(tokens.every((token) => /^[A-Za-z]{40}$/.test(token))).toBe(true);
});
