import { expect, test } from 'vitest';
import { returnPath } from './sign-in';

test.each([
  [{ returnTo: '/hwaseong-ai-2026/organizer?tab=runs#x' }, '/hwaseong-ai-2026/organizer?tab=runs#x'],
  [{ returnTo: '/en/hwaseong-ai-2026' }, '/en/hwaseong-ai-2026'],
  [{ returnTo: '//evil.example' }, '/'],
  [{ returnTo: '/\\evil.example' }, '/'],
  [{ returnTo: 'https://evil.example' }, '/'],
  [undefined, '/'],
])('after signing in with %j one goes on to %s', (state, path) => {
  expect(returnPath(state)).toBe(path);
});
