import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './build/chromium';

/** Free ports, asked for once: every worker reads this file again. */
process.env.PORT ??= freePort();
process.env.STAND_IN_PORT ??= freePort();
process.env.SIGN_IN_PORT ??= freePort();
const baseURL = `http://127.0.0.1:${process.env.PORT}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/test-results',
  reporter: [['list'], ['json', { outputFile: 'target/playwright.json' }]],
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    locale: 'ko-KR',
    trace: 'retain-on-failure',
    launchOptions,
  },
  webServer: [
    {
      command: 'node e2e/stand-in/server.mjs',
      port: Number(process.env.STAND_IN_PORT),
      env: { PORT: process.env.STAND_IN_PORT },
    },
    {
      command: 'node e2e/stand-in/sign-in.mjs',
      port: Number(process.env.SIGN_IN_PORT),
      env: { PORT: process.env.SIGN_IN_PORT },
    },
    {
      command: 'node node_modules/vite/bin/vite.js preview --outDir target/e2e',
      url: `${baseURL}/config.json`,
      env: {
        PORT: process.env.PORT,
        MADANG_API: `http://127.0.0.1:${process.env.STAND_IN_PORT}`,
        MADANG_ISSUER: `http://127.0.0.1:${process.env.SIGN_IN_PORT}`,
      },
    },
  ],
});

function freePort(): string {
  const ask =
    "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{process.stdout.write(String(s.address().port));s.close()})";
  return execFileSync(process.execPath, ['-e', ask]).toString();
}
