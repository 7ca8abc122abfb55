import { expect, test, type Page } from '@playwright/test';
import { accessible } from './checks';
import { arrive, EXPO } from './people';
import { register } from './visitors';

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

test('visitors check in at a kiosk by touch, in English', async ({ browser, page }, testInfo) => {
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
});

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
