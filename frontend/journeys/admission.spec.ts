import { expect, type Page } from '@playwright/test';
import { film, launchWithCamera } from './camera';
import { accessible, foreignRequests } from './checks';
import { knownBadges } from './known-badges';
import { EXPO, signIn } from './people';
import { test } from './test';
import { register } from './visitors';

const PHONE = { width: 390, height: 844 };

test('staff scan a badge with the camera: in once, then already inside, and the count goes up by one', async ({
  browser,
  baseURL,
}, testInfo) => {
  const visitor = await browser.newPage({ viewport: PHONE, locale: 'ko-KR', deviceScaleFactor: 2 });
  await register(visitor, '문지기', `gate-${Date.now()}@example.com`);
  const badge = await visitor.getByRole('img', { name: '입장용 QR 코드' }).screenshot();
  const clip = testInfo.outputPath('badge.mjpeg');
  await film(await browser.newPage(), badge, clip, 3, 6);

  const withCamera = await launchWithCamera(clip);
  const device = await withCamera.newContext({ viewport: PHONE, locale: 'ko-KR', baseURL, permissions: ['camera'] });
  const gate = await device.newPage();
  const foreign = foreignRequests(gate);
  await gate.goto(`/${EXPO}/staff/scan`);
  await signIn(gate, 'staff');
  await standAt(gate, /정문/);
  await accessible(gate);
  const before = await inside(gate);

  await gate.getByRole('button', { name: '카메라로 스캔하기' }).click();
  const result = gate.getByRole('status').filter({ has: gate.getByText('입장하세요') });
  await expect(result).toContainText('문지기');
  await gate.screenshot({ path: testInfo.outputPath('admitted.png') });
  await accessible(gate);
  await expect.poll(() => inside(gate)).toBe(before + 1);

  const again = gate.getByRole('status').filter({ has: gate.getByText('이미 입장했어요') });
  await expect(again).toContainText('정문');
  await gate.screenshot({ path: testInfo.outputPath('already-inside.png') });
  await accessible(gate);
  await expect(gate.getByRole('listitem').filter({ hasText: '이미 입장했어요' })).toBeVisible();
  expect(await inside(gate)).toBe(before + 1);
  expect(foreign).toEqual([]);

  await gate.getByRole('button', { name: '배지 인쇄하기' }).click();
  await gate.getByRole('checkbox', { name: '앞서 나간 배지는 못 쓰게 하기' }).check();
  await accessible(gate);
  await gate.getByRole('button', { name: '배지 인쇄하기' }).click();
  await expect(gate.getByRole('article')).toContainText('문지기');
  await gate.screenshot({ path: testInfo.outputPath('printed-anew.png') });
  await gate.getByRole('button', { name: '마치기' }).click();
  // the badge is still held before the camera, and is good no more
  await gate.getByRole('button', { name: '카메라로 스캔하기' }).click();
  await expect(gate.getByRole('status').filter({ hasText: '안내데스크로' })).toBeVisible();
  await gate.getByRole('button', { name: '현장등록하기' }).click();
  await accessible(gate);
  await gate.screenshot({ path: testInfo.outputPath('walk-in.png') });
  await aboutThePerson(gate);
  await gate.getByLabel('이름').fill('먼저온');
  await gate.reload();
  await gate.getByRole('button', { name: '현장등록하기' }).click();
  await aboutThePerson(gate);
  await expect(gate.getByLabel('이름')).toHaveValue('');

  const child = `child-${Date.now().toString(36)}@example.com`;
  await gate.getByLabel('이름').fill('어린이');
  await gate.getByLabel('이메일', { exact: true }).fill(child);
  await gate.getByLabel(/만 14세 미만/).check();
  await gate.getByLabel('보호자 이메일').fill(`parent-${child}`);
  await gate.getByRole('button', { name: '보호자에게 동의 요청하기' }).click();
  await expect(gate.getByText('보호자에게 메일을 보냈어요')).toBeVisible();
  await accessible(gate);
  await gate.screenshot({ path: testInfo.outputPath('walk-in-guardian.png') });
  await gate.getByRole('button', { name: '마치기' }).click();
  await expect(gate.getByRole('button', { name: '현장등록하기' })).toBeVisible();
  await withCamera.close();
});

test('without a network the device judges badges itself, and sends the scans when it is back', async ({
  page,
  context,
}, testInfo) => {
  await page.setViewportSize(PHONE);
  await register(page, '나중에', `later-${Date.now()}@example.com`);
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  const token = await page.evaluate(
    (expo) => JSON.parse(localStorage.getItem(`madang.badge.${expo}`) ?? '{}').badge.token,
    EXPO,
  );
  await page.goto(`/${EXPO}/staff/scan`);
  await signIn(page, 'staff');
  await standAt(page, /정문/);

  await expect.poll(() => page.evaluate(knownBadges)).toBe(1);
  await context.setOffline(true);
  await page.getByLabel('배지 번호 직접 입력').fill(token);
  await page.getByRole('button', { name: '확인하기' }).click();
  await expect(page.getByRole('status').filter({ hasText: '입장하세요' })).toContainText('연결 없이 이 기기에서');
  await expect(page.getByText('전송 대기 1건')).toBeVisible();
  const forged = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');
  await page.getByLabel('배지 번호 직접 입력').fill(forged);
  await page.getByRole('button', { name: '확인하기' }).click();
  await expect(page.getByRole('status').filter({ hasText: '안내데스크로' })).toContainText('확인할 수 없는 배지예요');
  await page.screenshot({ path: testInfo.outputPath('without-a-network.png') });

  // a new tab has nobody signed in and goes on all the same; what it scans waits for them
  const tab = await context.newPage();
  await tab.setViewportSize(PHONE);
  await tab.goto(`/${EXPO}/staff/scan`);
  await expect(tab.getByText('지금은 로그인할 수 없어요')).toBeVisible();
  await tab.getByLabel('배지 번호 직접 입력').fill(token);
  await tab.getByRole('button', { name: '확인하기' }).click();
  await expect(tab.getByRole('status').filter({ hasText: '이미 입장했어요' })).toBeVisible();
  await accessible(tab);
  await tab.screenshot({ path: testInfo.outputPath('nobody-signed-in.png'), fullPage: true });
  await tab.close();

  await context.setOffline(false);
  await expect(page.getByRole('listitem').filter({ hasText: '입장하세요' })).toContainText('나중에');
  await expect(page.getByText('전송 대기')).toHaveCount(0);
});

test('a scanner that types is understood, and what is no badge is asked for again, in English by night', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/en/${EXPO}/staff/scan`);
  await signIn(page, 'staff');
  await page.getByRole('radio', { name: /Main entrance/ }).check();
  await accessible(page);
  await page.getByRole('button', { name: 'Start scanning' }).click();

  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.type('ABCDEFGH12345678', { delay: 2 });
  await page.keyboard.press('Enter');

  await expect(page.getByRole('status').filter({ hasText: 'Please scan again' })).toBeVisible();
  await accessible(page);

  const field = page.getByLabel('Enter a badge number');
  await field.focus();
  await field.evaluate(scanUnderAKoreanKeyboard, 'ABCDEFGH87654321');
  await expect(field).toHaveValue('');
  await expect(page.getByRole('listitem').filter({ hasText: 'Please scan again' })).toHaveCount(2);
});

/** Runs in the page: keys of a scanner over the air while the keyboard puts syllables together. */
async function scanUnderAKoreanKeyboard(field: Element, code: string): Promise<void> {
  const places = [...code].map((letter) => (/\d/.test(letter) ? `Digit${letter}` : `Key${letter}`));
  for (const place of [...places, 'Enter']) {
    const key = place === 'Enter' ? 'Enter' : 'Process';
    field.dispatchEvent(new KeyboardEvent('keydown', { key, code: place, isComposing: true, bubbles: true }));
    await new Promise((passed) => setTimeout(passed, 60));
  }
}

/** The page of the form on which a visitor at the entrance says who they are. */
async function aboutThePerson(gate: Page): Promise<void> {
  await gate.getByRole('radio').first().check();
  await gate.getByRole('button', { name: '다음으로 가기' }).click();
}

async function standAt(page: Page, gate: RegExp): Promise<void> {
  await page.getByRole('radio', { name: gate }).check();
  await page.getByRole('button', { name: '스캔 시작하기' }).click();
}

async function inside(page: Page): Promise<number> {
  const count = page.getByLabel('명이 안에 있어요');
  await expect(count).toBeVisible();
  return Number((await count.textContent())?.replaceAll(',', ''));
}
