import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const system = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The machine's own Chromium, quiet and without its sandbox, as root and on build servers too. */
export const launchOptions: LaunchOptions = {
  ...(existsSync(system) && { executablePath: system }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
