import { expect, test } from '@playwright/test';

const OVERVIEW = '/en/hwaseong-ai-2026/organizer';

test('who must sign in goes there and comes back to the same page, in the same language', async ({ page }) => {
  const asAccount = page.waitForRequest(async (request) => (await request.allHeaders()).authorization !== undefined);
  await page.goto(`${OVERVIEW}?tab=today`);

  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page).toHaveURL(`${OVERVIEW}?tab=today`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect((await asAccount).url()).toContain('/api/');
});

test('tokens stay in memory: nothing of them is stored, and a reload asks the sign-in server', async ({ page }) => {
  await page.goto(OVERVIEW);
  await expect(page.getByRole('button', { name: '김주최' })).toBeVisible();
  expect(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, document.cookie])).toEqual([
    {},
    {},
    '',
  ]);

  const asked = page.waitForRequest(/\/authorize\?/);
  await page.reload();
  await asked;
  await expect(page.getByRole('button', { name: '김주최' })).toBeVisible();
});

test('signing out ends the session there as well, and comes back to the expo in the same language', async ({
  page,
}) => {
  await page.goto(OVERVIEW);
  await page.getByRole('button', { name: '김주최' }).click();
  const left = page.waitForRequest(/\/leave\?/);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();

  await left;
  await expect(page).toHaveURL('/en/hwaseong-ai-2026');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('a sign-in that was begun elsewhere is refused with a way out', async ({ page }) => {
  await page.goto('/sign-in/callback?code=stolen&state=unknown');

  await expect(page.getByRole('alert')).toContainText('sign-in-not-completed');
  await expect(page.getByRole('link', { name: '처음으로 가기' })).toBeVisible();
});

test('who signs in from the home page lands where their role belongs', async ({ page }) => {
  await page.goto('/hwaseong-ai-2026');
  await page.getByRole('link', { name: '로그인하기' }).click();

  await expect(page).toHaveURL('/hwaseong-ai-2026/organizer');
});

test('a page of another role says whom it is for, and leads to where one belongs', async ({ page }) => {
  await page.goto('/hwaseong-ai-2026/participant/meetings');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('볼 수 없는 화면이에요');
  await expect(page.getByText('참가업체 또는 바이어만 볼 수 있어요')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '주요 메뉴' })).toHaveCount(0);
  await page.getByRole('link', { name: '전시회 운영하기' }).click();
  await expect(page).toHaveURL('/hwaseong-ai-2026/organizer');
});
