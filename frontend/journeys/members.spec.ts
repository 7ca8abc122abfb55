import { expect, type Page } from '@playwright/test';
import { accessible, accessibleInEveryLook, settled } from './checks';
import { mailTo } from './inbox';
import { arrive, EXPO, signInFirst } from './people';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

test('an organizer invites staff, who set a password, sign in with the role, and lose it again', async ({
  browser,
  request,
}, testInfo) => {
  const stamp = Date.now().toString(36);
  const address = `invited-${stamp}@example.com`;
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: testInfo.outputPath(`${name}.png`), fullPage: true });

  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/members?tab=invitations`);
  await organizer.getByRole('button', { name: '초대하기', exact: true }).click();
  await organizer.getByLabel('이메일 주소').fill(`김초대 <${address}>\nno address`);
  await organizer.getByLabel('덧붙이는 말').fill('정문에서 만나요.');
  await accessible(organizer);
  await picture(organizer, 'invite');
  await organizer.getByRole('button', { name: '초대 보내기' }).click();
  await expect(organizer.getByText('1명에게 초대를 보내요')).toBeVisible();
  await expect(organizer.getByText('주소가 아님')).toBeVisible();
  await picture(organizer, 'outcomes');
  await organizer.getByRole('button', { name: '닫기', exact: true }).last().click();

  const { subject, html } = await mailTo(request, address);
  expect(subject).toContain('초대했어요');
  expect(html).toContain('정문에서 만나요.');
  const invited = await (await browser.newContext({ locale: 'ko-KR', ...PHONE })).newPage();
  await invited.goto(/href="([^"]+)"/.exec(html)![1]!.replaceAll('&#61;', '=').replaceAll('&amp;', '&'));
  await expect(invited.getByText('운영요원으로 초대했어요')).toBeVisible();
  await expect(invited.getByLabel('이름')).toHaveValue('김초대');
  await settled(invited);
  await accessible(invited);
  await picture(invited, 'invited');

  await invited.getByRole('button', { name: '초대 수락하기' }).click();
  await expect(invited.getByText('초대를 수락했어요')).toBeVisible();
  await accessible(invited);
  await picture(invited, 'accepted');

  await signInFirst(invited, address);
  await expect(invited).toHaveURL(/staff\/scan/);

  await organizer.goto(`/${EXPO}/organizer/members`);
  await settled(organizer);
  const row = organizer.getByRole('row').filter({ hasText: address });
  await expect(row).toContainText('운영요원');
  await picture(organizer, 'members');
  await row.getByRole('button', { name: /권한 회수하기/ }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '권한 회수하기' }).click();
  await expect(row).toContainText('회수됨');

  await invited.reload();
  await expect(invited.getByText('볼 수 없는 화면이에요')).toBeVisible();
});

test('the owner of a company looks after colleagues on a phone', async ({ browser }, testInfo) => {
  const owner = await arrive(browser, 'exhibitor', PHONE);
  await owner.goto(`/${EXPO}/participant/members`);
  await expect(owner.getByText('exhibitor@example.com')).toBeVisible();
  await owner.screenshot({ path: testInfo.outputPath('colleagues.png'), fullPage: true });
  await accessibleInEveryLook(owner);
});
