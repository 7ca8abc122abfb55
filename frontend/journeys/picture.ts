import type { Page } from '@playwright/test';

/** With `MADANG_PICTURES` set to a folder, takes what the README shows. */
export async function picture(page: Page, name: string) {
  const folder = process.env.MADANG_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
