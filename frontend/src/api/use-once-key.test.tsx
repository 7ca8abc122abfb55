// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Problem } from './problem';
import { useOnceKey } from './use-once-key';

test('a key lasts until the server has answered, and belongs to its content', async () => {
  const { result } = renderHook(() => useOnceKey());
  const keys: string[] = [];
  const send = (content: unknown, status?: number) =>
    result
      .current(content, async (key) => {
        keys.push(key);
        if (status !== undefined) throw new Problem({ code: 'x', status });
      })
      .catch(() => undefined);

  await send('a', 0); // the answer was lost
  await send('b', 503);
  await send('a', 503);
  await send('a', 409); // answered
  await send('a');
  await send('a');

  const [lost, other, again, refused, fresh, another] = keys;
  expect([again, refused]).toEqual([lost, lost]);
  expect(new Set([lost, other, fresh, another]).size).toBe(4);
});
