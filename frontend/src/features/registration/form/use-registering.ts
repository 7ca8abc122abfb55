import { useRef, useState } from 'react';
import type { Registered, RegistrationRequest } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import type { Counter } from '../queries';
import { attemptFor, type Draft } from './draft';

/** Where the last request stands. */
export type Sending =
  | { readonly kind: 'open' }
  | { readonly kind: 'sending' }
  /** Too many people at once; the same request goes out again after `seconds`. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  /** Nobody knows whether it arrived; the same request can be sent again without harm. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'refused'; readonly problem: Problem };

const DEFAULT_WAIT_S = 5;

interface Options {
  /** Called before anything is sent, so that a reload can send the same again. */
  readonly onAttempt: (attempt: Draft['attempt']) => void;
  readonly onRegistered: (registered: Registered) => void;
  readonly onRefused: (problem: Problem) => void;
}

/** Sends a registration; never two at once, and the same content always under the same key. */
export function useRegistering({ register }: Counter, { onAttempt, onRegistered, onRefused }: Options) {
  const [sending, setSending] = useState<Sending>({ kind: 'open' });
  const busy = useRef(false);

  const send = async (request: RegistrationRequest, earlier: Draft['attempt']): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending({ kind: 'sending' });
    const attempt = attemptFor(request, earlier);
    onAttempt(attempt);
    try {
      onRegistered(await register(request, attempt.key));
    } catch (thrown) {
      const problem = Problem.of(thrown);
      const next = afterFailure(problem);
      if (next.kind === 'refused') onRefused(problem);
      setSending(next);
    } finally {
      busy.current = false;
    }
  };
  return { sending, send, reopen: () => setSending({ kind: 'open' }) };
}

export function afterFailure(problem: Problem): Sending {
  if (problem.code === 'come-back-later')
    return { kind: 'waiting', seconds: Math.max(1, problem.retryAfterSeconds ?? DEFAULT_WAIT_S) };
  // a proxy that gave up tells as little as a dead line
  if (problem.code === Problem.UNREACHABLE || [502, 503, 504].includes(problem.status)) return { kind: 'unanswered' };
  return { kind: 'refused', problem };
}
