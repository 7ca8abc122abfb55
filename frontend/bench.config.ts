import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Measures instead of testing, on the same build and stand-ins; nothing else runs beside it. */
export default defineConfig(base, { testDir: 'bench', workers: 1, reporter: [['list']] });
