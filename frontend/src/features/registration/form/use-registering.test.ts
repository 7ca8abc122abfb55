import { expect, test } from 'vitest';
import { Problem } from '../../../api/problem';
import { afterFailure } from './use-registering';

const refused = new Problem({ code: 'registration-full', status: 409 });

test.each([
  [new Problem({ code: 'come-back-later', status: 503, retryAfterSeconds: 12 }), { kind: 'waiting', seconds: 12 }],
  [new Problem({ code: 'come-back-later', status: 503 }), { kind: 'waiting', seconds: 5 }],
  [new Problem({ code: 'come-back-later', status: 503, retryAfterSeconds: 0 }), { kind: 'waiting', seconds: 1 }],
  [new Problem({ code: Problem.UNREACHABLE, status: 0 }), { kind: 'unanswered' }],
  [new Problem({ code: 'http-504', status: 504 }), { kind: 'unanswered' }],
  [refused, { kind: 'refused', problem: refused }],
])('after %s', (problem, state) => {
  expect(afterFailure(problem)).toEqual(state);
});
