import { readFile } from 'node:fs/promises';
import { expect, type Browser, type Page } from '@playwright/test';
import { accessible, foreignRequests, unroll } from './checks';
import { arrive, EXPO } from './people';
import { test } from './test';
import { register } from './visitors';

const PHONE = { width: 390, height: 844 };

test('an exhibitor scans badges with and without a network, notes, and loses who takes it back', async ({
  browser,
}, testInfo) => {
  test.slow();
  const agreeing = await somebody(browser, '이나래', true);
  const silent = await somebody(browser, '조용한', false);
  const later = await somebody(browser, '오솔길', true);

  const phone = await arrive(browser, 'exhibitor', { viewport: PHONE });
  const foreign = foreignRequests(phone);
  await phone.goto(`/${EXPO}/participant/leads`);
  await expect(phone.getByText('참관객의 배지를 스캔해 주세요')).toBeVisible();
  await accessible(phone);

  await type(phone, agreeing.token);
  const result = phone.getByRole('status').filter({ hasText: '이나래' });
  await expect(result).toContainText(agreeing.email);
  await phone.getByRole('button', { name: '높음' }).click();
  await expect(phone.getByRole('button', { name: '높음' })).toHaveAttribute('aria-pressed', 'true');
  await phone.getByRole('button', { name: '메모하기' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByLabel('태그').fill('견적, 샘플');
  await dialog.getByLabel('메모').fill('다음 주에 견적 보내기');
  await dialog.getByLabel('연락할 날').fill('2026-12-01');
  await accessible(phone);
  await phone.screenshot({ path: testInfo.outputPath('note.png'), fullPage: true });
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(dialog).toHaveCount(0);
  await phone.screenshot({ path: testInfo.outputPath('scanned.png') });

  await type(phone, silent.token);
  await expect(phone.getByRole('status').filter({ hasText: '정보 제공에 동의하지 않은 참관객' })).toContainText(
    '배지 화면에서 동의하면',
  );
  await expect(phone.getByText('조용한')).toHaveCount(0);

  await expect.poll(() => phone.evaluate(knownBadges)).toBe(1);
  await phone.context().setOffline(true);
  await type(phone, later.token);
  await expect(phone.getByRole('status').filter({ hasText: '리드로 저장했어요' })).toBeVisible();
  await expect(phone.getByText('전송 대기 1건')).toBeVisible();
  await phone.screenshot({ path: testInfo.outputPath('without-a-network.png') });
  await phone.context().setOffline(false);
  await expect(phone.getByRole('status').filter({ hasText: '오솔길' })).toBeVisible();
  await expect(phone.getByText('전송 대기')).toHaveCount(0);

  await phone.getByRole('tab', { name: /목록/ }).click();
  const list = phone.getByRole('list', { name: '목록' });
  const row = list.getByRole('button', { name: /이나래/ });
  await expect(row).toContainText('#견적');
  await accessible(phone);
  await unroll(phone);
  await phone.screenshot({ path: testInfo.outputPath('list.png'), fullPage: true });
  await phone.getByRole('searchbox').fill('견적 보내기');
  await expect(list.getByRole('listitem')).toHaveCount(1);

  await openOwn(agreeing.page);
  const own = agreeing.page.getByRole('region', { name: '내 배지를 스캔한 참가업체' });
  await expect(own.getByText('이름, 이메일, 전화번호를 보여 줌')).toBeVisible();
  await accessible(agreeing.page);
  await agreeing.page.screenshot({ path: testInfo.outputPath('visitor.png'), fullPage: true });
  await own.getByRole('button', { name: /보여 주지 않기/ }).click();
  await agreeing.page.getByRole('dialog').getByRole('button', { name: '보여 주지 않기' }).click();
  const revoked = Date.now();
  await expect(own.getByText(/취소함/)).toBeVisible();
  await expect(row).toHaveCount(0, { timeout: 5000 });
  testInfo.annotations.push({ type: 'gone after', description: `${Date.now() - revoked} ms` });

  await phone.getByRole('searchbox').fill('');
  await expect(list.getByRole('button', { name: /오솔길/ })).toBeVisible();
  const file = await exported(phone, testInfo.outputPath('leads.csv'));
  expect(file).toContain('오솔길');
  expect(file).not.toContain('이나래');
  expect(file).not.toContain('조용한');

  await openOwn(silent.page);
  await silent.page.getByRole('button', { name: /동의하고 보여 주기/ }).click();
  await accessible(silent.page);
  await silent.page.getByRole('dialog').getByRole('button', { name: '동의하고 보여 주기' }).click();
  await expect(silent.page.getByText('이름, 이메일, 전화번호를 보여 줌')).toBeVisible();
  await phone.reload();
  await expect(list.getByRole('button', { name: /조용한/ })).toBeVisible();
  expect(foreign).toEqual([]);
});

test('the organizer sees who took leads out and why, and which consent lets exhibitors see visitors', async ({
  browser,
}, testInfo) => {
  const exhibitor = await arrive(browser, 'exhibitor', { viewport: PHONE });
  const visitor = await somebody(browser, '한들', true);
  await exhibitor.goto(`/${EXPO}/participant/leads`);
  await type(exhibitor, visitor.token);
  await expect(exhibitor.getByRole('status').filter({ hasText: '한들' })).toBeVisible();
  await exhibitor.getByRole('tab', { name: /목록/ }).click();
  await exported(exhibitor, testInfo.outputPath('leads.csv'));

  const organizer = await arrive(browser, 'organizer', { viewport: { width: 1440, height: 900 } });
  await organizer.goto(`/${EXPO}/organizer/leads`);
  await expect(organizer.getByText(/CSV · 감사 메일 보내기/).first()).toBeVisible();
  await expect(organizer.getByLabel('국내 참가업체')).toHaveValue('exhibitors');
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('organizer.png'), fullPage: true });
});

/** Somebody who has a badge on a phone of their own. */
async function somebody(browser: Browser, name: string, agreeToAll: boolean) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'ko-KR' });
  const page = await context.newPage();
  const email = `lead-${Date.now()}@example.com`;
  await register(page, name, email, { agreeToAll });
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  const token: string = await page.evaluate(
    (expo) => JSON.parse(localStorage.getItem(`madang.badge.${expo}`) ?? '{}').badge.token,
    EXPO,
  );
  return { page, email, token };
}

async function type(phone: Page, token: string): Promise<void> {
  await phone.getByLabel('배지 번호 직접 입력').fill(token);
  await phone.getByRole('button', { name: '확인하기' }).click();
}

async function openOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '내 정보·동의 관리하기' }).click();
}

/** What is in the file that an exhibitor takes out. */
async function exported(phone: Page, path: string): Promise<string> {
  await phone.getByRole('button', { name: '내보내기' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByRole('button', { name: '파일로 받기' }).click();
  await expect(dialog.getByText('이유를 적어 주세요.')).toBeVisible();
  await dialog.getByLabel('내보내는 이유').fill('감사 메일 보내기');
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  await accessible(phone);
  const download = phone.waitForEvent('download');
  await dialog.getByRole('button', { name: '파일로 받기' }).click();
  await (await download).saveAs(path);
  return readFile(path, 'utf8');
}

/** Of how many expos the phone knows the keys. */
async function knownBadges(): Promise<number> {
  const done = (asked: IDBRequest) =>
    new Promise((resolve) => asked.addEventListener('success', resolve, { once: true }));
  const opening = indexedDB.open('madang-scans');
  await done(opening);
  const counting = opening.result.transaction('badges').objectStore('badges').count();
  await done(counting);
  return counting.result;
}
