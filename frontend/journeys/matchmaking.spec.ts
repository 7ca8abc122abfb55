import { expect, test, type Browser, type Page } from '@playwright/test';

const EXPO = 'hwaseong-ai-2026';
const PASSWORD = 'madang-demo-1';

test('the organizer plans and publishes, an exhibitor answers, a buyer sees the agenda', async ({ browser }) => {
  const organizer = await signedIn(browser, 'organizer', `/${EXPO}/organizer/matching`);
  await organizer.getByRole('textbox', { name: '계산 시간' }).fill('8');
  await organizer.getByRole('button', { name: '매칭 실행하기' }).click();

  await expect(organizer.getByText('실행 중').or(organizer.getByText('완료됨')).first()).toBeVisible();
  await organizer.reload();
  await expect(organizer.getByText('완료됨').first()).toBeVisible({ timeout: 60_000 });
  await expect(organizer.getByText(/이보다 .*나은 시간표(는|가) 없/).first()).toBeVisible();
  await screenshot(organizer, 'matching-run');

  await organizer.getByRole('button', { name: '공개하기' }).first().click();
  await organizer.getByRole('dialog').getByRole('button', { name: '공개하기' }).click();
  await expect(organizer.getByText('시간표를 공개했어요.').first()).toBeVisible();

  const exhibitor = await signedIn(browser, 'exhibitor', `/${EXPO}/participant/meetings`);
  await exhibitor.getByRole('button', { name: '수락하기' }).first().focus();
  await exhibitor.keyboard.press('Enter');
  await expect(exhibitor.getByText('수락함 · 상대 답 대기 중').first()).toBeVisible();

  const buyer = await signedIn(browser, 'buyer', `/en/${EXPO}/participant/meetings`);
  await expect(buyer.locator('html')).toHaveAttribute('lang', 'en');
  await expect(buyer.getByRole('button', { name: 'Accept' }).first()).toBeVisible();
});

test('an exhibitor may not see the organizer’s screens', async ({ browser }) => {
  const exhibitor = await signedIn(browser, 'exhibitor', `/${EXPO}/organizer/matching`);

  await expect(exhibitor.getByText('볼 수 없는 화면이에요')).toBeVisible();
});

/** Signs in through the real Keycloak and comes back to the address. */
async function signedIn(browser: Browser, who: string, address: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ko-KR', viewport: { width: 1440, height: 1000 } })).newPage();
  await page.goto(address);
  await page.locator('#username').fill(`${who}@example.com`);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await page.waitForURL(`**${address}`);
  return page;
}

/** With `MADANG_PICTURES` set, what the README shows. */
async function screenshot(page: Page, name: string) {
  const folder = process.env.MADANG_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
