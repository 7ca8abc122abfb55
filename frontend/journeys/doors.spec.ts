import { expect, type Page } from '@playwright/test';
import { accessible } from './checks';
import { knownBadges } from './known-badges';
import { arrive, EXPO, signIn } from './people';
import { heard, listen } from './signals';
import { test } from './test';
import { register } from './visitors';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

test('a door lets in the admission types that an organizer names, and everybody out, with and without a network', async ({
  browser,
  page,
  context,
}, testInfo) => {
  const stamp = Date.now().toString(36);
  const organizer = await arrive(browser, 'organizer', { viewport: DESK });
  await organizer.goto(`/${EXPO}/organizer/admission?tab=gates`);
  await organizer.getByRole('button', { name: '입구 만들기' }).click();
  const dialog = organizer.getByRole('dialog');
  await dialog.getByLabel('한국어 이름').fill(`세미나실 ${stamp}`);
  await dialog.getByLabel('영어 이름').fill(`Seminar ${stamp}`);
  await dialog.getByLabel('종류', { exact: true }).selectOption('SESSION_DOOR');
  await dialog.getByRole('checkbox', { name: '컨퍼런스 참석' }).check();
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('whom-it-admits.png') });
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(organizer.getByRole('row').filter({ hasText: `세미나실 ${stamp}` })).toContainText('컨퍼런스 참석');

  await page.setViewportSize(PHONE);
  const general = await badgeOf(page, `general-${stamp}@example.com`);
  const pass = await badgeOf(page, `pass-${stamp}@example.com`, /컨퍼런스 참석/);
  await listen(page);
  await page.goto(`/${EXPO}/staff/scan`);
  await signIn(page, 'staff');
  await page.getByRole('radio', { name: new RegExp(`세미나실 ${stamp}`) }).check();
  await page.getByRole('button', { name: '스캔 시작하기' }).click();

  await scan(page, general);
  await expect(answer(page, '안내데스크로')).toContainText('이 입구로 들어갈 수 있는 입장 종류가 아니에요');
  await expect(answer(page, '안내데스크로')).toContainText('일반 참관');
  expect(await heard(page)).toEqual({ tones: [180], buzzes: [[400]] });
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('not-this-type.png') });
  await scan(page, pass);
  await expect(answer(page, '입장하세요')).toContainText('컨퍼런스 참석');
  expect(await heard(page)).toEqual({ tones: [880, 1320], buzzes: [[80]] });

  await page.getByText('입구·방향 바꾸기').click();
  await page.getByRole('radio', { name: '퇴장' }).check();
  // somebody else in between, so that the badge is held there anew
  await scan(page, general);
  await expect(answer(page, '퇴장했어요')).toContainText('일반 참관');
  await scan(page, pass);
  await expect(answer(page, '퇴장했어요')).toContainText('컨퍼런스 참석');
  await heard(page);
  await scan(page, general);
  await expect(answer(page, '이미 퇴장했어요')).toContainText('일반 참관');
  expect(await heard(page)).toEqual({ tones: [520, 520], buzzes: [[80, 80, 80]] });
  await page.getByRole('radio', { name: '입장', exact: true }).check();

  await expect.poll(() => page.evaluate(knownBadges)).toBe(1);
  await context.setOffline(true);
  await scan(page, pass);
  await expect(answer(page, '입장하세요')).toContainText('연결 없이 이 기기에서');
  await scan(page, general);
  await expect(answer(page, '안내데스크로')).toContainText('연결 없이 이 기기에서');
  await expect(answer(page, '안내데스크로')).toContainText('이 입구로 들어갈 수 있는 입장 종류가 아니에요');
  await page.screenshot({ path: testInfo.outputPath('not-this-type-offline.png') });
  await context.setOffline(false);
  await expect(page.getByText('전송 대기')).toHaveCount(0);
});

async function badgeOf(page: Page, email: string, type?: RegExp): Promise<string> {
  await register(page, '문앞에', email, { type });
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  return page.evaluate((expo) => JSON.parse(localStorage.getItem(`madang.badge.${expo}`) ?? '{}').badge.token, EXPO);
}

async function scan(page: Page, token: string): Promise<void> {
  await page.getByLabel('배지 번호 직접 입력').fill(token);
  await page.getByRole('button', { name: '확인하기' }).click();
}

function answer(page: Page, word: string) {
  return page.getByRole('status').filter({ hasText: word });
}
