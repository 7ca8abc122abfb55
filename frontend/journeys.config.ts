import { defineConfig } from '@playwright/test';
import { launchOptions } from './build/chromium';

/** The journeys walk the whole running platform; `MADANG_URL` says where its front end is, `MADANG_MAIL` its inbox. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/journeys',
  reporter: [['list'], ['json', { outputFile: 'target/journeys.json' }]],
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: process.env.MADANG_URL,
    locale: 'ko-KR',
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions,
  },
});
