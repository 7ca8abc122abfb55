import { expect, type Page } from '@playwright/test';
import { accessible, unroll } from './checks';
import { mailAbout, mailTo } from './inbox';
import { arrive, EXPO } from './people';
import { test } from './test';
import { register } from './visitors';

const DESK = { viewport: { width: 1440, height: 900 } };

test('an organizer changes what the badge mail says, and takes the standard words back', async ({
  browser,
  page,
  request,
}, testInfo) => {
  const stamp = Date.now().toString(36);
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/deliveries?tab=wording`);
  await organizer.getByRole('button', { name: /문구 보기.*, 배지$/ }).click();
  await expect(organizer.getByRole('heading', { level: 2, name: '배지' })).toBeVisible();
  await standardAgain(organizer);

  const body = organizer.getByRole('textbox', { name: '본문' });
  await organizer.getByRole('textbox', { name: '제목' }).fill(`반가워요 ${stamp}`);
  await body.fill('{{nmae}}님, 어서 오세요.\n\n{{qr}}\n\n배지 보기: {{link}}');
  await expect(organizer.getByText('1번째 줄: ‘nmae’ 항목은 이 메시지에 없어요.')).toBeVisible();
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('wrong.png'), fullPage: true });

  await body.fill('님, 어서 오세요.\n\n{{qr}}\n\n배지 보기: {{link}}');
  await body.press('Control+Home');
  await organizer.getByRole('button', { name: '{{name}}' }).press('Enter');
  await expect(body).toHaveValue(/^\{\{name\}\}님, 어서 오세요/);
  await expect(organizer.frameLocator('iframe').getByText('김하늘님, 어서 오세요.')).toBeVisible();
  await organizer.screenshot({ path: testInfo.outputPath('wording.png'), fullPage: true });
  // nothing runs in the frame of the mail, not even what looks for faults
  await organizer.getByRole('tab', { name: '글자만' }).click();
  await accessible(organizer);

  await organizer.getByRole('button', { name: '나에게 시험 메일 보내기' }).click();
  expect((await mailAbout(request, 'organizer@example.com', new RegExp(stamp))).subject).toBe(
    `[시험] 반가워요 ${stamp}`,
  );
  await organizer.getByRole('button', { name: '저장하기' }).click();
  await expect(organizer.getByRole('heading', { name: '바꾼 기록' })).toBeVisible();

  const visitor = `worded-${stamp}@example.com`;
  await register(page, '김문구', visitor);
  const mail = await mailTo(request, visitor);
  expect(mail.subject).toBe(`반가워요 ${stamp}`);
  expect(mail.html).toContain('배지 보기</a>');

  await organizer.setViewportSize({ width: 390, height: 844 });
  await organizer.getByRole('tab', { name: '글자만' }).click();
  // toasts lie over what is last
  await expect(organizer.getByText(/문구를 저장했어요|시험 메일을 보냈어요|기본 문구로 되돌렸어요/)).toHaveCount(0);
  await unroll(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('phone.png'), fullPage: true });
  await accessible(organizer);
  await standardAgain(organizer);
  await organizer.goto(`/en/${EXPO}/organizer/deliveries?tab=wording`);
  await expect(organizer.getByRole('row', { name: /Badge/ })).toContainText('Standard');
  await unroll(organizer);
  await accessible(organizer);
  await organizer.screenshot({ path: testInfo.outputPath('kinds-en.png'), fullPage: true });
});

async function standardAgain(organizer: Page): Promise<void> {
  const restore = organizer.getByRole('button', { name: /^기본 문구로 되돌리기/ });
  await expect(organizer.getByRole('textbox', { name: '본문' })).toBeVisible();
  if (!(await restore.isVisible())) return;
  await restore.click();
  await organizer
    .getByRole('dialog')
    .getByRole('button', { name: /^기본 문구로 되돌리기/ })
    .click();
  await expect(restore).toHaveCount(0);
}
