import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';

/** The demo's expo. */
export const EXPO = 'hwaseong-ai-2026';
const PASSWORD = 'madang-demo-1';
const OWN_PASSWORD = 'a-password-of-mine-1';

/** The demo's accounts. */
type Account = 'organizer' | 'staff' | 'exhibitor' | 'buyer';

/** What Keycloak left in the browser of who has signed in: it knows them there the next time. */
const known = new Map<Account, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Somebody of the demo at a browser of their own, signed in through Keycloak and led to where they belong. */
export async function arrive(browser: Browser, who: Account, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
  const cookies = known.get(who);
  if (cookies) await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`/${EXPO}`);
  await page.getByRole('link', { name: '로그인하기' }).click();
  if (!cookies) await signIn(page, who);
  await expect(page).toHaveURL(new RegExp(`/${EXPO}/(organizer|participant|staff)`));
  known.set(who, await context.cookies());
  return page;
}

/** Fills in Keycloak's own form. */
export async function signIn(page: Page, who: Account): Promise<void> {
  await page.locator('#username').fill(`${who}@example.com`);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await expect(page).not.toHaveURL(/account|sign-in|realms/);
}

/** Opens a mailed invitation and accepts it: the page now shows the password of the first sign-in. */
export async function accept(page: Page, html: string): Promise<void> {
  await page.goto(/href="([^"]+)"/.exec(html)![1]!.replaceAll('&#61;', '=').replaceAll('&amp;', '&'));
  await page.getByRole('button', { name: '초대 수락하기' }).click();
  await expect(page.getByText('초대를 수락했어요')).toBeVisible();
}

/** From the accepted invitation through Keycloak, which asks for a password of their own. */
export async function signInFirst(page: Page, address: string): Promise<void> {
  const password = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();
  await page.getByRole('button', { name: '로그인하러 가기' }).click();
  await expect(page.locator('#username')).toHaveValue(address);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  for (const field of ['#password-new', '#password-confirm']) await page.locator(field).fill(OWN_PASSWORD);
  await page.locator('[type=submit]').first().click();
  await expect(page).not.toHaveURL(/account|sign-in|realms/);
}

/** Whoever has set a password of their own, at Keycloak's form. */
export async function signInAs(page: Page, address: string): Promise<void> {
  await page.locator('#username').fill(address);
  await page.locator('#password').fill(OWN_PASSWORD);
  await page.locator('#kc-login').click();
}

/** The bearer that the app itself uses, to look up what the screens do not say. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const heard = page.waitForRequest(async (request) => (await request.allHeaders()).authorization !== undefined);
  await page.reload();
  const { authorization = '' } = await (await heard).allHeaders();
  return (await (await page.request.get(path, { headers: { authorization } })).json()) as T;
}
