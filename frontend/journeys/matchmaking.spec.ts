import { expect, test, type Browser, type Page } from '@playwright/test';
import { picture } from './picture';

const EXPO = 'hwaseong-ai-2026';
const PASSWORD = 'madang-demo-1';

test('the organizer runs the matching and watches it to its proven end', async ({ browser }) => {
  const organizer = await signedIn(browser, 'organizer', `/${EXPO}/organizer/matching`);
  await organizer.getByRole('textbox', { name: '계산 시간' }).fill('8');
  await organizer.getByRole('button', { name: '매칭 실행하기' }).click();

  await expect(organizer.getByText('실행 중').or(organizer.getByText('완료됨')).first()).toBeVisible();
  await organizer.reload();
  await expect(organizer.getByText('완료됨').first()).toBeVisible({ timeout: 60_000 });
  await expect(organizer.getByText(/이보다 .*나은 시간표(는|가) 없/).first()).toBeVisible();
  await picture(organizer, 'matching-run');
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
