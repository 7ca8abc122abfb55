import { expect, type Page } from '@playwright/test';
import { accessible, accessibleInEveryLook, settled, unroll } from './checks';
import { mailTo } from './inbox';
import { arrive, EXPO } from './people';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

test('an organizer limits a new admission type to one place, and a waiting visitor gets it in turn', async ({
  browser,
  request,
}, testInfo) => {
  const stamp = Date.now().toString(36); // thirteen digits look like a resident registration number
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.getByRole('link', { name: '등록', exact: true }).click();
  await organizer.getByRole('tab', { name: '등록 설정' }).click();
  await accessible(organizer);
  await addType(organizer, `워크숍 ${stamp}`, `workshop-${stamp}`);
  await addQuota(organizer, `워크숍 ${stamp}`);
  await expect(organizer.getByRole('row', { name: new RegExp(`워크숍 ${stamp}`) })).toContainText('0 / 1');

  const first = await visitor(browser, `워크숍 ${stamp}`, '첫째', `first-${stamp}@example.com`);
  await expect(first.getByText('승인을 기다리고 있어요')).toBeVisible();
  await accessible(first);
  const second = await visitor(browser, `워크숍 ${stamp}`, '둘째', `second-${stamp}@example.com`);
  await expect(second.getByText('대기 순서 1번째예요')).toBeVisible();
  await accessible(second);

  await organizer.getByRole('tab', { name: '등록 목록' }).click();
  await organizer.getByRole('searchbox').fill(`first-${stamp}@example.com`);
  await expect(organizer.getByRole('row')).toHaveCount(2);
  await organizer.screenshot({ path: testInfo.outputPath('found.png') });
  await organizer.getByRole('button', { name: /반려하기.*첫째/ }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '반려하기' }).click();
  await expect(organizer.getByRole('row', { name: /첫째/ })).toContainText('반려됨');

  expect((await mailTo(request, `first-${stamp}@example.com`)).subject).toBeDefined();
  await second.reload();
  await expect(second.getByText('자리가 났어요')).toBeVisible();
  await accessible(second);
  await second.getByRole('button', { name: '이 자리로 확정하기' }).click();
  await expect(second.getByText('승인을 기다리고 있어요')).toBeVisible();

  await organizer.getByRole('searchbox').fill(`second-${stamp}@example.com`);
  await organizer.getByRole('button', { name: /승인하기.*둘째/ }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '승인하기' }).click();
  await expect(organizer.getByRole('row', { name: /둘째/ })).toContainText('확정됨');
  await second.reload();
  await expect(second.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
});

test('an organizer asks a question of their own and reads what a visitor answered', async ({ browser }, testInfo) => {
  const stamp = Date.now().toString(36); // thirteen digits look like a resident registration number
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/registration?tab=setup`);
  await organizer.getByRole('button', { name: '질문 추가하기' }).click();
  const dialog = organizer.getByRole('dialog');
  await dialog.getByLabel('한국어 질문').fill(`관심 분야 ${stamp}`);
  await dialog.getByLabel('영어 질문').fill(`Interest ${stamp}`);
  await dialog.getByLabel('코드').fill(`interest-${stamp}`);
  await dialog.getByLabel('답하는 방법').selectOption({ label: '여러 개 고르기' });
  await dialog.getByLabel('한국어 보기').fill('로봇\n도시');
  await dialog.getByLabel('영어 보기').fill('Robots\nCities');
  await dialog.getByLabel('이용 목적', { exact: true }).fill('전시 안내');
  await dialog.getByLabel('영어 이용 목적').fill('Guiding you');
  await dialog.getByLabel('보관 기간', { exact: true }).fill('행사 뒤 1개월');
  await dialog.getByLabel('영어 보관 기간').fill('One month after the expo');
  await dialog.getByLabel('꼭 답해야 등록할 수 있어요').check();
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(dialog.getByRole('group', { name: /확인해 주세요/ })).toContainText('동의로 받는 질문은 필수로');
  await accessible(organizer);
  await dialog.getByLabel('꼭 답해야 등록할 수 있어요').uncheck();
  await dialog.getByRole('button', { name: '저장하기' }).click();
  const question = organizer.getByRole('heading', { name: `관심 분야 ${stamp}` });
  await expect(question).toBeVisible();
  await organizer.screenshot({ path: testInfo.outputPath('questions.png'), fullPage: true });

  const page = await (await browser.newContext({ locale: 'ko-KR', ...PHONE })).newPage();
  await fillIn(page, '일반 참관', '셋째', `third-${stamp}@example.com`);
  await expect(page.getByText(/보관 기간: 행사 뒤 1개월 · 근거: 동의/)).toBeVisible();
  await unroll(page);
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('asked.png') });
  await page.getByLabel('도시').check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await agreeAndSend(page);
  await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
  await page.getByRole('button', { name: '내 정보·동의 관리하기' }).click();
  await expect(page.getByText('도시')).toBeVisible();

  await organizer.goto(`/${EXPO}/organizer/registration?q=third-${stamp}@example.com`);
  await organizer.getByRole('button', { name: /답변.*셋째/ }).click();
  await expect(organizer.getByRole('dialog')).toContainText('도시');
  await accessible(organizer);
  await organizer.goto(`/${EXPO}/organizer/registration?tab=setup`);
  await organizer.getByRole('button', { name: new RegExp(`그만 묻기.*${stamp}`) }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '그만 묻기' }).click();
  await expect(question).toHaveCount(0);
});

test('a visitor attaches a file over a bad network, and the organizer gets it by saying why', async ({
  browser,
}, testInfo) => {
  const stamp = Date.now().toString(36); // thirteen digits look like a resident registration number
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/registration?tab=setup`);
  await organizer.getByRole('button', { name: '질문 추가하기' }).click();
  const dialog = organizer.getByRole('dialog');
  await dialog.getByLabel('한국어 질문').fill(`기자증 ${stamp}`);
  await dialog.getByLabel('영어 질문').fill(`Press card ${stamp}`);
  await dialog.getByLabel('코드').fill(`press-${stamp}`);
  await dialog.getByLabel('답하는 방법').selectOption({ label: '파일' });
  await dialog.getByLabel('받을 파일').selectOption({ label: 'PDF와 사진 (JPEG, PNG, HEIC)' });
  await dialog.getByLabel('이용 목적', { exact: true }).fill('취재 확인');
  await dialog.getByLabel('영어 이용 목적').fill('To see who writes');
  await dialog.getByLabel('보관 기간', { exact: true }).fill('행사 뒤 30일');
  await dialog.getByLabel('영어 보관 기간').fill('30 days after the expo');
  await dialog.getByLabel('마지막 날부터 보관할 날수').fill('한 달');
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(dialog.getByRole('group', { name: /확인해 주세요/ })).toContainText('0에서 3650까지');
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('question.png') });
  await dialog.getByLabel('마지막 날부터 보관할 날수').fill('30');
  await dialog.getByRole('button', { name: '저장하기' }).click();
  const question = organizer.getByRole('heading', { name: `기자증 ${stamp}` });
  await expect(question).toBeVisible();
  await expect(organizer.getByRole('grid', { name: '지울 것' })).toContainText(`기자증 ${stamp}`);
  await organizer.getByRole('heading', { name: '자동 삭제' }).scrollIntoViewIfNeeded();
  await organizer.screenshot({ path: testInfo.outputPath('retention.png') });

  const context = await browser.newContext({ locale: 'ko-KR', ...PHONE });
  const page = await context.newPage();
  await fillIn(page, '일반 참관', '다섯째', `fifth-${stamp}@example.com`);
  const field = page.getByLabel(new RegExp(`기자증 ${stamp}`));
  await field.setInputFiles({
    name: 'card.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<html>no picture</html>'),
  });
  await expect(page.getByText(/JPEG, PDF|PDF, JPEG/).first()).toBeVisible();
  await unroll(page);
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('refused.png'), fullPage: true });
  let cut = 2;
  await page.route('**/attachments/mine/parts/1', (route) => (cut-- > 0 ? route.abort() : route.continue()));
  await field.setInputFiles({ name: '기자증.png', mimeType: 'image/png', buffer: picture(1_500_000) });
  await expect(page.getByText(/연결을 기다리는 중/)).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('waiting.png'), fullPage: true });
  await expect(page.getByText('기자증.png 파일을 올렸어요.')).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('uploaded.png'), fullPage: true });
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await agreeAndSend(page);
  await page.getByRole('button', { name: '내 정보·동의 관리하기' }).click();
  const own = page.waitForEvent('download');
  await page.getByRole('button', { name: '기자증.png 받기' }).click();
  expect((await own).suggestedFilename()).toBe('기자증.png');
  await unroll(page);
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('own-file.png'), fullPage: true });

  await organizer.goto(`/${EXPO}/organizer/registration?q=fifth-${stamp}@example.com`);
  await organizer.getByRole('button', { name: /답변.*다섯째/ }).click();
  await organizer.getByRole('button', { name: /파일 받기/ }).click();
  await expect(organizer.getByText('이유를 적어 주세요.')).toBeVisible();
  await accessible(organizer);
  await organizer.getByLabel('파일이 필요한 이유').fill('기자 확인');
  const file = organizer.waitForEvent('download');
  await organizer.getByRole('button', { name: /파일 받기/ }).click();
  expect((await file).suggestedFilename()).toBe('기자증.png');
  await organizer.screenshot({ path: testInfo.outputPath('answer-file.png') });
  await organizer.goto(`/${EXPO}/organizer/registration?tab=setup`);
  await organizer.getByRole('button', { name: new RegExp(`그만 묻기.*기자증 ${stamp}`) }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '그만 묻기' }).click();
  await expect(question).toHaveCount(0);
});

for (const [device, options] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const)
  test(`the organizer's screens of registrations are accessible on a ${device}`, async ({ browser }, testInfo) => {
    const page = await arrive(browser, 'organizer', options);
    for (const path of ['', '?tab=setup']) {
      await page.goto(`/${EXPO}/organizer/registration${path}`);
      await settled(page);
      await page.screenshot({ path: testInfo.outputPath(`registration${path.slice(1)}.png`), fullPage: true });
      await accessibleInEveryLook(page);
    }
  });

async function addType(page: Page, name: string, code: string) {
  await page.getByRole('button', { name: '입장 종류 추가하기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(dialog.getByRole('group', { name: /확인해 주세요/ })).toBeVisible();
  await accessible(page);
  await dialog.getByLabel('한국어 이름').fill(name);
  await dialog.getByLabel('영어 이름').fill(code);
  await dialog.getByLabel('코드').fill(code);
  await dialog.getByLabel('입장 첫날').fill('2031-10-21');
  await dialog.getByLabel('입장 마지막 날').fill('2031-10-21');
  await dialog.getByLabel('확정', { exact: true }).selectOption({ label: '주최자 승인 뒤 확정' });
  await dialog.getByLabel('자리가 없으면 대기자 명단에 올리기').check();
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

async function addQuota(page: Page, type: string) {
  await page.getByRole('button', { name: '정원 추가하기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('한국어 이름').fill(type);
  await dialog.getByLabel('영어 이름').fill(type);
  await dialog.getByLabel('정원(명)').fill('1');
  await dialog.getByLabel('무엇을 세나요').selectOption({ label: '입장 종류 정원' });
  await dialog.getByLabel(type).check();
  await accessible(page);
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(dialog).toBeHidden();
}

async function visitor(browser: Parameters<typeof arrive>[0], type: string, name: string, email: string) {
  const page = await (await browser.newContext({ locale: 'ko-KR', ...PHONE })).newPage();
  await fillIn(page, type, name, email);
  await agreeAndSend(page);
  return page;
}

async function fillIn(page: Page, type: string, name: string, email: string) {
  await page.goto(`/${EXPO}/register`);
  await page.getByRole('radio', { name: new RegExp(type) }).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await page.getByLabel('이름').fill(name);
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel(/만 14세 이상/).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
}

async function agreeAndSend(page: Page) {
  await page.getByRole('checkbox', { name: /\[필수\]/ }).check();
  await page.getByRole('button', { name: '등록하고 배지 받기' }).click();
}

/** What begins like a picture and is so large. */
function picture(bytes: number): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(bytes - 8, 7)]);
}
