import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const boot = readFileSync(new URL('../src/app/boot.js', import.meta.url), 'utf8')
  .replaceAll(/^\s*(\/\/.*|\/\*\*.*\*\/)$/gm, '')
  .replaceAll(/\s*\n\s*/g, ' ')
  .trim();

/**
 * What every document is allowed to load: itself alone. `connect-src` is the server's part (a header), because the
 * sign-in server's address is known only when the app runs.
 */
const policy = [
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(boot).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** Must stand within the first 1,024 bytes, so the rest goes behind it. */
const CHARSET = '<meta charset="utf-8" />';
const limits = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
const settings = `<script>${boot}</script>`;

/** Puts the display settings before the first paint and, in a build, the content security policy. */
export function documentHead(): Plugin {
  return {
    name: 'madang:document-head',
    transformIndexHtml: (html, { server }) => html.replace(CHARSET, CHARSET + (server ? '' : limits) + settings),
  };
}
