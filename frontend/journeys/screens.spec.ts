import { expect, type Page } from '@playwright/test';
import { accessible, foreignRequests, settled, unroll } from './checks';
import { EXPO } from './people';
import { test } from './test';
import { register } from './visitors';

const PUBLIC = ['', '/register', '/badge', '/lookup', '/exhibitors', '/program', '/map'];
/** Each language, by day or by night, on a phone or on a desk. */
const VIEWS = [
  { language: 'ko', colorScheme: 'light', width: 390 },
  { language: 'en', colorScheme: 'dark', width: 1440 },
] as const;

for (const { language, colorScheme, width } of VIEWS)
  test(`public screens are accessible and ask nobody else: ${language}, ${colorScheme}, ${width} px`, async ({
    page,
  }, testInfo) => {
    await page.emulateMedia({ colorScheme });
    const foreign = foreignRequests(page);
    for (const path of PUBLIC) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${language === 'en' ? '/en' : ''}/${EXPO}${path}`);
      await unroll(page);
      await page.screenshot({ path: testInfo.outputPath(`${path.slice(1) || 'home'}.png`) });
      await accessible(page);
    }
    expect(foreign).toEqual([]);
  });

test('one finds an exhibitor, its fields and its booth on the floor plan', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `/${EXPO}/exhibitors`);
  const first = page.getByRole('list', { name: '참가업체' }).getByRole('listitem').first();
  const name = (await first.locator('strong').textContent()) ?? '';

  await page.getByRole('searchbox', { name: '이름이나 소개로 찾기' }).fill(name);
  await expect(page).toHaveURL(/\?q=/);
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await accessible(page);

  await page.getByRole('link', { name: '지도에서 부스 찾기' }).click();
  await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible();
  await expect(page.getByRole('button', { name })).toHaveAttribute('aria-current', 'location');
  await accessible(page);

  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible();
});

test('one narrows the programme down to classes for the old, and goes to another day', async ({ page }) => {
  await open(page, `/en/${EXPO}/program`);
  await page.getByRole('button', { name: 'AI classes' }).click();
  await page.getByRole('button', { name: 'Seniors' }).click();

  const kinds = page.getByRole('article').getByText(/^AI class · /);
  await expect(kinds.first()).toHaveText('AI class · Seniors');
  expect(new Set(await kinds.allTextContents())).toEqual(new Set(['AI class · Seniors']));

  await page.getByRole('tab').nth(1).click();
  await expect(page.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/day=.*type=CLASS|type=CLASS.*day=/);
});

test('on the narrowest phone with the largest text nothing is pushed out', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => document.addEventListener('DOMContentLoaded', enlarge));
  await page.addInitScript('function enlarge() { document.documentElement.style.fontSize = "200%"; }');
  for (const path of PUBLIC) {
    await open(page, `/${EXPO}${path}`);
    expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
  }
  await register(page, '큰글씨 독자', `large-${Date.now()}@example.com`);
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  expect(await overflow(page)).toBe(0);
});

test('whoever withdraws a consent or cancels sees it at once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await register(page, '마음바뀜', `changed-${Date.now()}@example.com`, { agreeToAll: true });
  await page.getByRole('button', { name: '내 정보·동의 관리하기' }).click();
  await accessible(page);
  const consents = page.getByRole('region', { name: '동의 내역' });
  await consents
    .getByRole('button', { name: /동의 철회하기/ })
    .first()
    .click();
  await expect(consents.getByText(/철회함$/)).toBeVisible();
  await consents.locator('summary').filter({ hasText: '기록' }).click();
  await expect(consents.getByRole('listitem').filter({ hasText: /철회함: / })).toHaveCount(1);

  await page.getByRole('button', { name: '등록 취소하기' }).click();
  await accessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '등록 취소하기' }).click();
  await expect(page.getByText('취소된 등록이에요')).toBeVisible();
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toHaveCount(0);
});

test('a link that nobody was given says so and offers a code by mail', async ({ page }) => {
  await page.goto(`/en/${EXPO}/badge#nonsense`);

  await expect(page.getByRole('alert')).toContainText('manage-link-unknown');
  await page.getByLabel('Email').fill('nobody@example.com');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByText('If somebody is registered under nobody@example.com')).toBeVisible();
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused();
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
