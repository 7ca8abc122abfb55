import { readFile } from 'node:fs/promises';
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { accessible, unroll } from './checks';
import { mailAbout, mailsAbout } from './inbox';
import { EXPO } from './people';
import { test } from './test';
import { register } from './visitors';

test.use({ viewport: { width: 390, height: 844 } });

test('a visitor without the link finds the registration by a mailed code, takes the data along and erases them', async ({
  page,
  browser,
  request,
}, testInfo) => {
  const email = `owner-${stamp()}@example.com`;
  await register(page, '세마당', email);
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();

  const other = await (await browser.newContext({ locale: 'ko-KR', acceptDownloads: true })).newPage();
  await other.setViewportSize({ width: 390, height: 844 });
  await other.goto(`/${EXPO}`);
  await other.getByRole('link', { name: '등록 확인하기' }).click();
  await shown(other, testInfo.outputPath('lookup.png'));
  await other.getByRole('button', { name: '확인 번호 받기' }).click();
  await expect(other.getByRole('group', { name: /확인해 주세요/ })).toBeVisible();
  await other.getByLabel('이메일').fill(email);
  await other.getByRole('button', { name: '확인 번호 받기' }).click();
  const code = await codeFor(request, email);
  await shown(other, testInfo.outputPath('code.png'));
  await other.getByRole('textbox', { name: '확인 번호' }).fill(code === '000000' ? '000001' : '000000');
  await other.getByRole('button', { name: '등록 찾기' }).click();
  await expect(other.getByText('확인 번호가 맞지 않아요')).toBeVisible();
  await unroll(other);
  await accessible(other);
  await other.getByRole('textbox', { name: '확인 번호' }).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await other.getByRole('button', { name: '등록 찾기' }).click();
  await expect(other.getByRole('heading', { name: '등록을 1건 찾았어요' })).toBeFocused();
  await shown(other, testInfo.outputPath('found.png'));
  await other.getByRole('link', { name: /배지 보고 관리하기/ }).click();
  await expect(other.getByRole('article', { name: '세마당 님의 배지' })).toBeVisible();

  await other.getByRole('button', { name: '내 정보·동의 관리하기' }).click();
  await shown(other, testInfo.outputPath('own-data.png'));

  await other.getByRole('button', { name: '내 정보 고치기' }).click();
  const correcting = other.getByRole('form', { name: '내 정보 고치기' });
  await correcting.getByLabel('이름').fill('');
  await correcting.getByRole('button', { name: '저장하기' }).click();
  await expect(correcting.getByRole('group', { name: /확인해 주세요/ })).toContainText('이름');
  await correcting.getByLabel('이름').fill('새마당');
  await other.reload();
  await other.getByRole('button', { name: '내 정보·동의 관리하기' }).click();
  await expect(correcting.getByLabel('이름')).toHaveValue('새마당');
  await shown(other, testInfo.outputPath('correcting.png'));
  await correcting.getByRole('button', { name: '저장하기' }).click();
  await expect(other.getByText('바꾼 내용을 저장했어요.')).toBeVisible();
  await expect(other.getByRole('article', { name: '새마당 님의 배지' })).toBeVisible();
  await expect.poll(() => mailsAbout(request, /배지/, email), { timeout: 60_000 }).toBe(2);

  const download = other.waitForEvent('download');
  await other.getByRole('button', { name: '내 정보 내려받기' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
    registration: { name: string; email: string };
    consents: { item: string }[];
    messages: { template: string }[];
  };
  expect(file.registration).toMatchObject({ name: '새마당', email });
  expect(file.consents.length).toBeGreaterThan(0);
  expect(file.messages.map(({ template }) => template)).toEqual([
    'registration-badge',
    'lookup-code',
    'registration-badge',
  ]);

  await other.getByRole('button', { name: '개인정보 지우기' }).click();
  await accessible(other);
  await other.screenshot({ path: testInfo.outputPath('erase.png') });
  await other.getByRole('dialog').getByRole('button', { name: '개인정보 지우기' }).click();
  await expect(other.getByText('개인정보를 지웠어요')).toBeVisible();
  await shown(other, testInfo.outputPath('erased.png'));
  await mailAbout(request, email, /개인정보를 지웠어요/);
  await page.reload();
  await expect(page.getByText('manage-link-unknown')).toBeVisible();
});

test('a child under 14 is registered once a guardian has agreed', async ({ page, browser, request }, testInfo) => {
  const child = `child-${stamp()}@example.com`;
  const guardian = `parent-${stamp()}@example.com`;
  await page.goto(`/${EXPO}/register`);
  await page.getByRole('radio', { name: /일반 참관/ }).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await page.getByLabel('이름').fill('김새싹');
  await page.getByLabel('이메일', { exact: true }).fill(child);
  await page.getByLabel(/만 14세 미만/).check();
  await page.getByRole('button', { name: '보호자에게 동의 요청하기' }).click();
  await expect(page.getByRole('group', { name: /확인해 주세요/ })).toContainText('보호자 이메일');
  await shown(page, testInfo.outputPath('under-14.png'));
  await page.getByLabel('보호자 이메일').fill(guardian);
  await page.getByRole('button', { name: '보호자에게 동의 요청하기' }).click();
  await expect(page.getByText('보호자에게 메일을 보냈어요')).toBeVisible();
  await shown(page, testInfo.outputPath('asked.png'));

  const mail = await mailAbout(request, guardian, /보호자 동의가 필요해요/);
  const link = /href="([^"]+#[^"]+)"/.exec(mail.html)![1]!.replaceAll('&amp;', '&').replaceAll('&#61;', '=');
  const other = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  await other.setViewportSize({ width: 390, height: 844 });
  await other.goto(link);
  await expect(other.getByText('아직 아무것도 저장하지 않았어요')).toBeVisible();
  await shown(other, testInfo.outputPath('guardian.png'));
  await other.getByLabel('보호자 이름').fill('김보호');
  await other.reload();
  await expect(other.getByLabel('보호자 이름')).toHaveValue('김보호');
  await other.getByRole('button', { name: '다음으로 가기' }).click();
  await passQuestions(other);
  await shown(other, testInfo.outputPath('guardian-consent.png'));
  await other.getByRole('checkbox', { name: /\[필수\]/ }).check();
  await other.getByRole('button', { name: '동의하고 등록하기' }).click();
  await expect(other.getByText('김새싹 님을 등록했어요')).toBeVisible();
  await shown(other, testInfo.outputPath('agreed.png'));
  await mailAbout(request, child, /배지/);
});

test('finding a registration and a guardian link read the same in English', async ({ page }, testInfo) => {
  await page.goto(`/en/${EXPO}/lookup`);
  await expect(page.getByRole('heading', { level: 1, name: 'Find my registration' })).toBeVisible();
  await shown(page, testInfo.outputPath('lookup-en.png'));
  await page.goto(`/en/${EXPO}/guardian#nonsense`);
  await expect(page.getByText('This guardian link does not open')).toBeVisible();
  await shown(page, testInfo.outputPath('guardian-unknown-en.png'));
});

async function shown(page: Page, path: string) {
  await unroll(page);
  await accessible(page);
  await page.screenshot({ path, fullPage: true });
}

async function codeFor(request: APIRequestContext, email: string): Promise<string> {
  const { subject } = await mailAbout(request, email, /확인 번호/);
  return /\d{6}/.exec(subject)![0];
}

/** Another journey may have left a question in the form; none must be answered. */
async function passQuestions(page: Page) {
  const questions = page.getByRole('heading', { name: '몇 가지만 더 알려 주세요' });
  const consents = page.getByRole('heading', { name: '내용을 읽고 동의해 주세요' });
  await expect(questions.or(consents)).toBeVisible();
  if (await questions.isVisible()) await page.getByRole('button', { name: '다음으로 가기' }).click();
}

/** Not so many digits in a row that it looks like a resident registration number. */
function stamp(): string {
  return Date.now().toString(36);
}
