import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { accessible, accessibleInEveryLook, settled } from './checks';
import { mailTo } from './inbox';
import { arrive, EXPO } from './people';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

test('an organizer mends a list, registers everybody in it, and prints their badges', async ({
  browser,
  request,
}, testInfo) => {
  const stamp = Date.now().toString(36); // thirteen digits look like a resident registration number
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/registration?tab=setup`);
  await addGroupType(organizer, `단체 ${stamp}`, `group-${stamp}`);
  await organizer.getByRole('tab', { name: '단체 등록' }).click();
  await organizer.getByLabel('입장 종류').selectOption({ label: `단체 ${stamp}` });

  const heads = (await contentOf(organizer, 'CSV 서식 받기')).toString('utf8').replace('\uFEFF', '').trim();
  await choose(organizer, [heads, row(heads, '첫째', 'no address'), row(heads, '둘째', `second-${stamp}@example.com`)]);
  await organizer.getByRole('button', { name: '명단 확인하기' }).click();
  await expect(organizer.getByText('고칠 줄이 1개 있어요')).toBeVisible();
  await expect(organizer.getByRole('row').nth(1)).toContainText(/첫째.*이메일 주소가 아니에요/);
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('wrong.png'), fullPage: true });

  await choose(organizer, [
    heads,
    row(heads, `첫째 ${stamp}`, `first-${stamp}@example.com`),
    row(heads, '둘째', `second-${stamp}@example.com`),
  ]);
  await organizer.getByRole('button', { name: '명단 확인하기' }).click();
  await organizer.getByRole('button', { name: '2명 등록하기' }).click();
  await expect(organizer.getByText('2명을 등록했어요')).toBeVisible();
  await accessible(organizer);
  expect((await mailTo(request, `first-${stamp}@example.com`)).subject).toContain('배지');

  await organizer.getByRole('tab', { name: '등록 목록' }).click();
  await organizer.getByRole('button', { name: '배지 인쇄', exact: true }).click();
  await organizer.getByLabel('입장 종류').selectOption({ label: `단체 ${stamp}` });
  await organizer.getByLabel('용지').selectOption({ label: 'A4 한 장에 네 개' });
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('print.png') });
  const badges = await contentOf(organizer, 'PDF 받기');
  expect(badges.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(organizer.getByText('파일 1개를 받았어요')).toBeVisible();

  await organizer.getByLabel('전에 나간 배지는 못 쓰게 하기').check();
  await organizer.getByRole('button', { name: 'PDF 받기' }).click();
  await expect(organizer.getByText('배지를 모두 새로 내보낼까요?')).toBeVisible();
  await accessible(organizer);
  await contentOf(organizer, 'PDF 받기');
});

test('an organizer adds a badge key for public bodies', async ({ browser }, testInfo) => {
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/registration?tab=setup`);
  await organizer.getByRole('button', { name: '새 키 만들기' }).click();
  const dialog = organizer.getByRole('dialog');
  await dialog.getByRole('radio', { name: /ECDSA/ }).check();
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('key.png') });
  await dialog.getByRole('button', { name: '새 키 만들기' }).click();
  await expect(organizer.getByText('곧 서명을 시작해요').first()).toBeVisible();
});

for (const [device, options] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const)
  test(`registering a group is accessible on a ${device}`, async ({ browser }, testInfo) => {
    const page = await arrive(browser, 'organizer', options);
    await page.goto(`/${EXPO}/organizer/registration?tab=group`);
    await settled(page);
    await page.screenshot({ path: testInfo.outputPath('group.png'), fullPage: true });
    await accessibleInEveryLook(page);
  });

async function addGroupType(page: Page, name: string, code: string) {
  await page.getByRole('button', { name: '입장 종류 추가하기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('한국어 이름').fill(name);
  await dialog.getByLabel('영어 이름').fill(code);
  await dialog.getByLabel('코드').fill(code);
  await dialog.getByLabel('입장 첫날').fill('2031-10-21');
  await dialog.getByLabel('입장 마지막 날').fill('2031-10-21');
  await dialog.getByLabel('등록 방법').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** A person who agrees to everything and answers every question with nothing. */
function row(heads: string, name: string, email: string): string {
  return heads
    .replaceAll(/"[^"]*"/g, (quoted) => quoted.replaceAll(',', ' '))
    .split(',')
    .map((head) => {
      if (head.includes('[name]')) return name;
      if (head.includes('[email]')) return email;
      return head.includes('[14-or-older]') || / v\d+\]/.test(head) ? 'Y' : '';
    })
    .join(',');
}

async function choose(page: Page, lines: readonly string[]) {
  const buffer = Buffer.from(lines.join('\r\n'));
  await page.getByLabel('명단', { exact: true }).setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
}

async function contentOf(page: Page, button: string): Promise<Buffer> {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}
