import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

/** The demo's expo. */
export const EXPO = 'hwaseong-ai-2026';
const PASSWORD = 'madang-demo-1';

/** The demo's accounts. */
type Account = 'organizer' | 'staff' | 'exhibitor' | 'buyer';

/** Somebody of the demo at a browser of their own, signed in through Keycloak and led to where they belong. */
export async function arrive(browser: Browser, who: Account, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
  const page = await context.newPage();
  await page.goto(`/${EXPO}`);
  await page.getByRole('link', { name: '로그인하기' }).click();
  await signIn(page, who);
  return page;
}

/** Fills in Keycloak's own form. */
export async function signIn(page: Page, who: Account): Promise<void> {
  await page.locator('#username').fill(`${who}@example.com`);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await expect(page).not.toHaveURL(/account|sign-in|realms/);
}

/** The bearer that the app itself uses, to look up what the screens do not say. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const heard = page.waitForRequest(async (request) => (await request.allHeaders()).authorization !== undefined);
  await page.reload();
  const { authorization = '' } = await (await heard).allHeaders();
  return (await (await page.request.get(path, { headers: { authorization } })).json()) as T;
}
