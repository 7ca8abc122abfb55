import { expect, type BrowserContext, type Page } from '@playwright/test';
import { accessible, settled, unroll } from './checks';
import { mailTo } from './inbox';
import { knownBadges } from './known-badges';
import { lettersOf, pagesOf } from './paper';
import { arrive, EXPO } from './people';
import { test } from './test';
import { agree, register } from './visitors';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

test('a device is enrolled by its code, warns when the expo fills, and says when it was stopped', async ({
  browser,
  context,
  page,
}, testInfo) => {
  await page.setViewportSize(PHONE);
  await register(page, '기기로', `device-${Date.now()}@example.com`);
  const code = await shortCode(page);
  const organizer = await arrive(browser, 'organizer', { viewport: DESK });
  await limit(organizer, 1);
  const enrolment = await make(organizer, '정문 1번', '운영요원 스캐너', testInfo.outputPath('code.png'));

  await page.goto(`/${EXPO}/device`);
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('enrol.png') });
  await page.getByLabel('기기 코드').fill('AAAA-AAAA');
  await page.getByRole('button', { name: '기기 등록하기' }).click();
  await expect(page.getByText('쓸 수 없는 코드예요')).toBeVisible();
  await page.getByLabel('기기 코드').fill(enrolment);
  await page.getByRole('button', { name: '기기 등록하기' }).click();

  await page.getByLabel('배지 번호 직접 입력').fill(code);
  await page.getByRole('button', { name: '확인하기' }).click();
  await expect(page.getByRole('status').filter({ hasText: '입장하세요' })).toContainText('기기로');
  await expect(page.getByText('안이 다 찼어요')).toBeVisible();
  for (const screen of ['organizer', 'organizer/admission?tab=occupancy']) {
    const watching = await organizer.context().newPage();
    await watching.goto(`/${EXPO}/${screen}`);
    await expect(watching.getByRole('alert').filter({ hasText: '전시장 전체: 다 찼어요' })).toContainText(
      '제한은 1명이에요',
    );
    await accessible(watching);
    await watching.screenshot({ path: testInfo.outputPath(`full-${screen.length}.png`) });
    await watching.close();
  }
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('full.png') });
  await page.reload();
  await expect(page.getByLabel('배지 번호 직접 입력')).toBeVisible();

  await organizer.getByRole('button', { name: '중지하기, 정문 1번' }).first().click();
  await organizer.getByRole('button', { name: '중지하기', exact: true }).click();
  await expect(organizer.getByText('중지됨').first()).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('배지 번호 직접 입력').fill(code);
  await page.getByRole('button', { name: '확인하기' }).click();
  await expect(page.getByText('전송 대기 1건')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText('보내지 못한 스캔 1건이 이 기기에 남아 있어요.', { exact: false })).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('revoked.png') });
  await limit(organizer, undefined);
});

test('visitors check in at a kiosk by touch and print their badge, in English', async ({ browser, page }, testInfo) => {
  await page.setViewportSize(PHONE);
  await register(page, '혼자서', `kiosk-${Date.now()}@example.com`);
  const code = await shortCode(page);
  const organizer = await arrive(browser, 'organizer', { viewport: DESK });
  const enrolment = await make(organizer, '키오스크', '셀프 체크인 키오스크');

  await page.goto(`/en/${EXPO}/device#${enrolment}`);
  await page.getByRole('button', { name: 'Enrol this device' }).click();
  await page.getByRole('button', { name: 'Check in by badge number' }).click();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('code-pad.png') });
  for (const letter of code) await page.getByRole('button', { name: letter, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Welcome' })).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('welcome.png') });

  await page.evaluate(() => addEventListener('beforeprint', () => document.body.setAttribute('data-printed', '')));
  await page.getByRole('button', { name: 'Print the badge' }).click();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('print.png') });
  await page.getByRole('button', { name: 'Print the badge' }).click();
  await expect(page.getByRole('article')).toContainText('혼자서');
  await expect(page.getByRole('article')).toContainText(code);
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('printed.png') });
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('button', { name: 'Check in by badge number' })).toBeVisible();
});

test('whoever comes without a registration registers at a kiosk and goes with a printed badge', async ({
  browser,
  page,
  request,
}, testInfo) => {
  const email = `walk-in-${Date.now().toString(36)}@example.com`;
  await page.setViewportSize(PHONE);
  const organizer = await arrive(browser, 'organizer', { viewport: DESK });
  const enrolment = await make(organizer, '현장등록대', '셀프 체크인 키오스크');
  await page.goto(`/${EXPO}/device#${enrolment}`);
  await page.getByRole('button', { name: '기기 등록하기' }).click();
  await page.getByRole('button', { name: '현장등록하기' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await page.getByLabel('이름').fill('현장손님');
  await page.getByLabel('이메일', { exact: true }).fill(email);
  await page.getByLabel(/만 14세 이상/).check();
  await agree(page);
  await expect(page.getByRole('article')).toContainText('현장손님');
  expect((await mailTo(request, email)).subject).toContain('배지');

  await page.evaluate(() => addEventListener('beforeprint', () => document.body.setAttribute('data-printed', '')));
  await page.getByRole('button', { name: '배지 인쇄하기' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await page.screenshot({ path: testInfo.outputPath('walk-in.png') });
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(paper)).toBe(1);
  expect([...'현장손님'].filter((letter) => !lettersOf(paper).has(letter))).toEqual([]);
  expect(lettersOf(paper)).not.toContain('쇄'); // the button that printed it
  await page.getByRole('button', { name: '마치기' }).click();
  await expect(page.getByRole('button', { name: '현장등록하기' })).toBeVisible();
});

test('two devices without a network let one badge in twice; once they have sent it, an organizer settles that', async ({
  browser,
  page,
  baseURL,
}, testInfo) => {
  test.slow(); // three people, two languages and two sizes of many screens
  const stamp = Date.now().toString(36);
  const name = `두 번 ${stamp}`;
  await page.setViewportSize(PHONE);
  await register(page, name, `twice-${stamp}@example.com`);
  const token = await badgeToken(page);
  const organizer = await arrive(browser, 'organizer', { viewport: DESK });
  const devices = [`동쪽 ${stamp}`, `서쪽 ${stamp}`];
  const gates: Page[] = [];
  for (const device of devices) {
    const code = await make(organizer, device, '운영요원 스캐너');
    const context = await browser.newContext({ viewport: PHONE, locale: 'ko-KR', baseURL });
    gates.push(await enrol(context, code));
    await expect(gates.at(-1)!.locator('link[rel=manifest]')).toHaveAttribute('href', '/gate.webmanifest');
  }

  for (const gate of gates) {
    await gate.context().setOffline(true);
    await gate.getByLabel('배지 번호 직접 입력').fill(token);
    await gate.getByRole('button', { name: '확인하기' }).click();
    await expect(gate.getByRole('status').filter({ hasText: '입장하세요' })).toContainText('연결 없이 이 기기에서');
    await expect(gate.getByText('전송 대기 1건')).toBeVisible();
  }
  // a closed tab loses nothing, and a new one opens without the network too
  const context = gates[0]!.context();
  await gates[0]!.close();
  gates[0] = await context.newPage();
  await gates[0].goto('/?start=gate'); // what the icon on the home screen opens
  await expect(gates[0]).toHaveURL(`/${EXPO}/device`);
  await expect(gates[0].getByText('전송 대기 1건')).toBeVisible();
  await expect(gates[0].getByLabel('배지 번호 직접 입력')).toBeVisible();
  for (const gate of gates) {
    await gate.context().setOffline(false);
    await expect(gate.getByText('전송 대기')).toHaveCount(0);
  }

  await organizer.goto(`/${EXPO}/organizer/admission?tab=doubles`);
  const entry = organizer.getByRole('row').filter({ hasText: name });
  await expect(entry).toContainText('확인 전');
  await look(organizer, testInfo.outputPath('doubles'));
  await entry.getByRole('button', { name: `확인 마치기, ${name}` }).click();
  const dialog = organizer.getByRole('dialog');
  await expect(dialog).toContainText(name);
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('settle.png') });
  await dialog.getByRole('button', { name: '확인 마치기' }).click();
  await expect(dialog).toContainText('사유를 골라 주세요');
  await dialog.getByLabel('사유').selectOption({ label: '두 사람이 배지를 함께 씀' });
  await dialog.getByRole('button', { name: '확인 마치기' }).click();
  await expect(entry).toContainText('두 사람이 배지를 함께 씀');

  await organizer.goto(`/${EXPO}/organizer/admission?tab=gates`);
  await look(organizer, testInfo.outputPath('gates'));
  await organizer.goto(`/${EXPO}/organizer/admission?tab=devices`);
  await look(organizer, testInfo.outputPath('devices'));
  await organizer.getByRole('button', { name: `중지하기, ${devices[0]}` }).click();
  await organizer.getByRole('button', { name: '중지하기', exact: true }).click();
  await expect(organizer.getByRole('row').filter({ hasText: devices[0]! })).toContainText('중지됨');
  await gates[0]!.reload();
  await expect(gates[0]!.getByRole('alert')).toContainText(devices[0]!);
  await gates[1]!.reload();
  await expect(gates[1]!.getByLabel('배지 번호 직접 입력')).toBeVisible();
});

/** At a desk and on a phone, in both languages. */
async function look(page: Page, picture: string): Promise<void> {
  await settled(page);
  const address = page.url();
  for (const [language, there] of [
    ['en', address.replace(`/${EXPO}`, `/en/${EXPO}`)],
    ['ko', address],
  ] as const) {
    await page.goto(there);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await unroll(page);
      await accessible(page);
      await page.screenshot({ path: `${picture}-${language}-${size.width}.png` });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize(DESK);
}

async function enrol(context: BrowserContext, code: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/${EXPO}/device#${code}`);
  await page.getByRole('button', { name: '기기 등록하기' }).click();
  await expect(page.getByLabel('배지 번호 직접 입력')).toBeVisible();
  await expect.poll(() => page.evaluate(knownBadges)).toBe(1);
  return page;
}

async function badgeToken(page: Page): Promise<string> {
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  return page.evaluate((expo) => JSON.parse(localStorage.getItem(`madang.badge.${expo}`) ?? '{}').badge.token, EXPO);
}

async function shortCode(page: Page): Promise<string> {
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  return page.evaluate(
    (expo) => JSON.parse(localStorage.getItem(`madang.badge.${expo}`) ?? '{}').badge.shortCode,
    EXPO,
  );
}

async function limit(organizer: Page, most: number | undefined): Promise<void> {
  await organizer.goto(`/${EXPO}/organizer/admission`);
  await organizer.getByRole('button', { name: '인원 제한 정하기, 전시장 전체' }).click();
  await accessible(organizer);
  await organizer.getByLabel('최대 인원').fill(most ? String(most) : '');
  await organizer.getByRole('button', { name: '저장하기' }).click();
  await expect(organizer.getByText('인원 제한을 저장했어요', { exact: false })).toBeVisible();
}

/** The code of a new device at the main entrance. */
async function make(organizer: Page, name: string, mode: string, picture?: string): Promise<string> {
  await organizer.goto(`/${EXPO}/organizer/admission?tab=devices`);
  await organizer.getByRole('button', { name: '기기 만들기' }).click();
  await organizer.getByLabel('기기 이름').fill(name);
  await organizer.getByLabel('입구', { exact: true }).selectOption({ label: '정문' });
  await organizer.getByLabel('쓰임').selectOption({ label: mode });
  await organizer.getByRole('button', { name: '코드 만들기' }).click();
  const code = organizer.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(code).toBeVisible();
  await accessible(organizer);
  if (picture) await organizer.screenshot({ path: picture });
  const text = (await code.textContent()) ?? '';
  await organizer.getByRole('button', { name: '닫기' }).last().click();
  return text.replace('-', '');
}
