import { defineConfig } from '@playwright/test';
import { launchOptions } from './build/chromium';

/** Visitors, their badges and mails, and who works at the entrance: they count on what else happens there. */
const ENTRANCE = [
  'admission',
  'application',
  'devices',
  'doors',
  'group',
  'in-app',
  'leads',
  'marketing',
  'members',
  'messaging',
  'own-data',
  'registration',
  'second-factor',
  'visitor',
];

/**
 * The journeys walk the whole running platform; `MADANG_URL` says where its front end is, `MADANG_MAIL` its inbox. Those
 * of the entrance and those of the halls and meetings go on side by side, each in the order of their names.
 */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/journeys',
  reporter: [['list'], ['json', { outputFile: 'target/journeys.json' }]],
  workers: 2,
  projects: [
    { name: 'entrance', workers: 1, testMatch: ENTRANCE.map((name) => `${name}.spec.ts`) },
    { name: 'halls', workers: 1, testIgnore: ENTRANCE.map((name) => `${name}.spec.ts`) },
  ],
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: process.env.MADANG_URL,
    locale: 'ko-KR',
    actionTimeout: 30_000,
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions,
  },
});
