import { expect, type Page } from '@playwright/test';
import { accessible, foreignRequests, unroll } from './checks';
import { mailsAbout, mailTo } from './inbox';
import { picture } from './picture';
import { EXPO } from './people';
import { test } from './test';
import { register } from './visitors';

const PHONE = { width: 390, height: 844 };

test.use({ viewport: PHONE });

test('a visitor registers on a phone, gets the badge by mail and opens it without a network', async ({
  page,
  context,
  request,
}) => {
  const email = `visitor-${Date.now()}@example.com`;
  const foreign = foreignRequests(page);

  await page.goto(`/${EXPO}`);
  await page.getByRole('link', { name: '사전등록하기' }).click();
  await chooseGeneral(page);
  await page.getByLabel('이름').fill('한마당');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel(/만 14세 이상/).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await expect(page.getByRole('heading', { name: '내용을 읽고 동의해 주세요' })).toBeVisible();
  await unroll(page);
  await accessible(page);
  await page.setViewportSize(PHONE);
  for (const consent of await page.getByRole('checkbox').all()) await expect(consent).not.toBeChecked();
  await page.getByRole('checkbox', { name: /\[필수\]/ }).check();
  await page.getByRole('button', { name: '등록하고 배지 받기' }).click();

  const badge = page.getByRole('article', { name: '한마당 님의 배지' });
  await expect(badge.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  await accessible(page);
  await picture(page, 'badge');

  const mail = await mailTo(request, email);
  expect(mail.subject).toContain('배지');
  const link = /href="([^"]+#[^"]+)"/.exec(mail.html)?.[1]?.replaceAll('&amp;', '&');
  const fromMail = await context.newPage();
  await fromMail.goto(link!);
  await expect(fromMail.getByRole('article', { name: '한마당 님의 배지' })).toBeVisible();

  await fromMail.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await fromMail.reload();
  await expect(
    fromMail.getByRole('article', { name: '한마당 님의 배지' }).getByRole('img', { name: '입장용 QR 코드' }),
  ).toBeVisible();
  expect(foreign).toEqual([]);
});

test('wrong fields are named, and what was typed survives a reload', async ({ page }) => {
  await page.goto(`/${EXPO}/register`);
  await chooseGeneral(page);
  await page.getByLabel('이메일').fill('kein-at');
  await page.getByRole('button', { name: '다음으로 가기' }).click();

  await expect(page.getByRole('group', { name: /확인해 주세요/ }).getByRole('link')).toHaveCount(3);
  await page.reload();
  await expect(page.getByLabel('이메일')).toHaveValue('kein-at');
});

test('nobody is registered twice, and the badge comes again instead', async ({ browser, request }) => {
  const email = `visitor-${Date.now()}@example.com`;

  let mails = 0;
  for (const outcome of ['입장용 QR 코드', '이미 등록하셨어요']) {
    const page = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
    await register(page, '두마당', email);
    await expect(page.getByText(outcome).or(page.getByRole('img', { name: outcome }))).toBeVisible();
    const again = page.getByRole('button', { name: '배지 메일 다시 받기' });
    if (await again.isVisible()) await again.click();
    await expect.poll(() => mailsAbout(request, /배지/, email), { timeout: 60_000 }).toBeGreaterThan(mails);
    mails = await mailsAbout(request, /배지/, email);
    await page.context().close();
  }
  expect(mails).toBe(2);
});

test('the form reads the same in English', async ({ page }) => {
  await page.goto(`/en/${EXPO}/register`);

  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible();
  await unroll(page);
  await accessible(page);
});

async function chooseGeneral(page: Page) {
  await page.getByRole('radio', { name: /일반 참관/ }).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
}
