import { useState } from 'react';
import { Problem } from './problem';

/**
 * Sends a creating request under one `Idempotency-Key` until the server has answered: pressed again after a lost
 * answer, it does the same thing once. The key changes with the content.
 */
export function useOnceKey(): <T>(content: unknown, send: (key: string) => Promise<T>) => Promise<T> {
  const [open] = useState(() => new Map<string, string>());
  return async (content, send) => {
    const what = JSON.stringify(content);
    const key = open.get(what) ?? crypto.randomUUID();
    open.set(what, key);
    try {
      const answer = await send(key);
      open.delete(what);
      return answer;
    } catch (reason) {
      if (isAnswer(Problem.of(reason))) open.delete(what);
      throw reason;
    }
  };
}

/** A refusal settles the matter; no answer, or one that may pass, does not. */
function isAnswer({ status }: Problem): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}
