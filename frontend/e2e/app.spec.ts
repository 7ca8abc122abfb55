import { expect, test, type Page } from '@playwright/test';

const HOME = '/hwaseong-ai-2026';

test.beforeEach(({ page }) => refuseForeignRequests(page));

test('a prerendered page stands before any script has run', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${HOME}/register`);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('사전등록하기');
  expect(await page.title()).toBe('사전등록하기');
  expect(await page.locator('html').getAttribute('lang')).toBe('ko');

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Register');
  await page.close();
});

test('what was typed before the script arrived is kept, and nothing is drawn twice', async ({ page }) => {
  const complaints = listen(page);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/assets/*.js', async (route) => held.then(() => route.continue()));
  await page.goto('/dev/shelf', { waitUntil: 'commit' });
  const name = page.getByLabel('이름', { exact: true });
  await name.fill('홍길동');

  release();
  await expect(page.locator('.uplot')).toBeVisible(); // the script is here

  await expect(name).toHaveValue('홍길동');
  await page.locator('form').getByRole('button', { name: '등록하기' }).click();
  const summary = page.getByRole('group', { name: '항목을 확인해 주세요' });
  await expect(summary).toBeFocused();
  await expect(summary).not.toContainText('이름'); // the form knows what was typed
  await summary.getByRole('link', { name: '이메일' }).click();
  await expect(page.getByLabel('이메일')).toBeFocused();
  expect(complaints).toEqual([]);
});

test('every public page comes alive without a complaint, in both languages', async ({ page }) => {
  const complaints = listen(page);
  for (const path of ['', '/register', '/badge', '/exhibitors', '/program', '/map'])
    for (const language of ['', '/en']) {
      await page.goto(language + HOME + path);
      await expect(page.getByRole('button', { name: language ? 'Display settings' : '화면 설정' })).toBeVisible();
      await page.waitForLoadState('networkidle');
    }
  expect(complaints).toEqual([]);
});

test('the language changes without leaving the page, and back goes back', async ({ page }) => {
  await page.goto(HOME);
  const menu = page.getByRole('navigation', { name: '주요 메뉴' });
  await menu.getByRole('link', { name: '프로그램' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '프로그램' })).toBeFocused();
  await page.evaluate(() => Object.assign(window, { stayed: true }));

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programme');
  expect(new URL(page.url()).pathname).toBe(`/en${HOME}/program`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('link', { name: 'Floor plan' }).click();
  await expect(page).toHaveURL(`/en${HOME}/map`);
  await expect(page).toHaveTitle('Floor plan');

  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('화성 AI 박람회');
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
});

test('large text and a theme are chosen once and kept, and nothing else is stored', async ({ page }) => {
  await page.goto(HOME);
  await page.getByRole('button', { name: '화면 설정' }).click();
  await page.getByRole('radio', { name: '큰 글씨' }).check();
  await page.getByRole('radio', { name: '어둡게' }).check();
  await page.keyboard.press('Escape');
  await page.goto(`${HOME}/map`);

  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-text', 'large');
  expect(await page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }))).toEqual({
    local: { 'madang.display': '{"theme":"dark","text":"large"}' },
    session: {},
  });
});

test('the badge page opens without a network once it has been seen, and says so', async ({ page, context }) => {
  await page.goto(HOME);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);

  await page.goto(`${HOME}/badge`);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('내 배지');
  await expect(page.getByText('인터넷 연결이 끊겼어요')).toBeVisible();
});

test('a page for signed-in people says plainly that the sign-in server is out of reach', async ({ page }) => {
  await page.route('**/.well-known/**', (route) => route.abort());
  await page.goto(`${HOME}/organizer`);

  await expect(page.getByRole('alert')).toContainText('서버에 연결하지 못했어요');
  await expect(page.getByRole('button', { name: '다시 시도하기' })).toBeVisible();
});

test('the layers of the style sheets keep their order, whichever arrives first', async ({ page }) => {
  for (const path of [HOME, `${HOME}/organizer`]) {
    await page.goto(path);
    const entry = page.getByRole('navigation').getByRole('link').nth(1);
    await expect(entry).toHaveCSS('color', 'rgb(70, 76, 83)'); // --fg-sub, not the blue of a link in a text
    await expect(entry).toHaveCSS('text-decoration-line', 'none');
  }
});

test('an address that leads nowhere says so and leads home', async ({ page }) => {
  for (const path of ['/exhibitors/zzz', '/nowhere']) {
    await page.goto(HOME + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('화면을 찾지 못했어요');
  }
  await page.getByRole('link', { name: '처음으로 가기' }).click();
  await expect(page).toHaveURL(HOME);
});

test('the keyboard skips the menu', async ({ page }) => {
  await page.goto(HOME);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** Whatever the browser or React finds wrong. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** The app is self-contained: whatever it asks of another host is a defect. */
async function refuseForeignRequests(page: Page): Promise<void> {
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      throw new Error(`foreign request: ${route.request().url()}`);
    },
  );
}
