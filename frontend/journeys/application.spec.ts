import { expect, type Page } from '@playwright/test';
import { accessible, accessibleInEveryLook, settled, unroll } from './checks';
import { mailAbout } from './inbox';
import { arrive, EXPO } from './people';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };
const OWN_PASSWORD = 'a-password-of-mine-1';
const PDF = { name: 'licence.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% a licence\n') };

const hrefIn = (html: string) => /href="([^"]+)"/.exec(html)![1]!.replaceAll('&#61;', '=').replaceAll('&amp;', '&');

test('a company applies, completes, is approved, signs in, fills in its profile and is found', async ({
  browser,
  request,
}, testInfo) => {
  const stamp = Date.now().toString(36);
  const address = `apply-${stamp}@company-${stamp}.example`;
  const picture = async (page: Page, name: string) => {
    await unroll(page);
    await page.screenshot({ path: testInfo.outputPath(`${name}.png`), fullPage: true });
  };

  const applicant = await (await browser.newContext({ locale: 'ko-KR', ...PHONE })).newPage();
  await applicant.goto(`/${EXPO}/apply`);
  await applicant.getByLabel('담당자 이름').fill('김지원');
  await applicant.getByLabel('담당자 이메일').fill(address);
  await accessible(applicant);
  await picture(applicant, 'apply-begin');
  await applicant.getByRole('button', { name: '신청서 링크 받기' }).click();
  await expect(applicant.getByText('메일을 보냈어요')).toBeVisible();

  const link = hrefIn((await mailAbout(request, address, /이어서 써 주세요/)).html);
  await applicant.goto(link);
  await applicant.reload();
  await applicant.getByLabel('업체 이름 (한국어)').fill(`새봄로봇 ${stamp}`);
  await applicant.getByLabel('업체 이름 (영어)').fill(`Saebom Robotics ${stamp}`);
  await applicant.getByLabel('사업자등록번호').fill('220-81-62518');
  await expect(applicant.getByText('없는 사업자등록번호예요.').first()).toBeVisible();
  await applicant.getByLabel('사업자등록번호').fill('220-81-62517');
  await applicant.getByLabel('한 줄 소개 (한국어)').fill('창고에서 일하는 로봇');
  await applicant.getByLabel('한 줄 소개 (영어)').fill('Robots for warehouses');
  await applicant.getByLabel('제품', { exact: true }).fill('집게 로봇');
  await applicant.getByRole('group', { name: '소개하는 분야' }).getByRole('checkbox').first().check();
  await applicant.getByLabel('부스 종류').selectOption('SHELL_SCHEME');
  await applicant.getByLabel('부스 수').fill('2');
  await expect(applicant.getByText(/^저장됨/)).toBeVisible();
  await applicant.reload();
  await expect(applicant.getByLabel('업체 이름 (한국어)')).toHaveValue(`새봄로봇 ${stamp}`);
  await applicant.getByLabel('사업자등록증').setInputFiles(PDF);
  await expect(applicant.getByText(/licence.pdf을\(를\)|licence.pdf를|licence.pdf을/)).toBeVisible();
  await accessible(applicant);
  await picture(applicant, 'apply-written');
  await applicant.getByRole('button', { name: '제출하기' }).click();
  await expect(applicant.getByText('신청을 받았어요')).toBeVisible();

  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/applications`);
  await settled(organizer);
  await accessible(organizer);
  await picture(organizer, 'applications');
  await organizer.getByRole('link', { name: `새봄로봇 ${stamp}` }).click();
  await organizer.getByRole('button', { name: /문제가 있어요.*, 서류$/ }).click();
  await organizer.getByRole('dialog').getByLabel('이유').fill('흐려서 읽을 수 없어요');
  await organizer.getByRole('dialog').getByRole('button', { name: '저장하기' }).click();
  await expect(organizer.getByText('문제 있음', { exact: true })).toBeVisible();
  await organizer.getByRole('button', { name: '보완 요청하기' }).click();
  await expect(organizer.getByRole('dialog').getByRole('textbox')).toHaveValue('서류: 흐려서 읽을 수 없어요');
  await organizer.getByRole('dialog').getByRole('button', { name: '요청 보내기' }).click();
  await expect(organizer.getByText('보완 요청', { exact: true })).toBeVisible();

  await applicant.goto('about:blank');
  await applicant.goto(hrefIn((await mailAbout(request, address, /보완/)).html));
  await expect(applicant.getByText('서류: 흐려서 읽을 수 없어요')).toBeVisible();
  await applicant.getByRole('button', { name: '고친 것 제출하기' }).click();
  await expect(applicant.getByText('신청을 받았어요')).toBeVisible();

  await organizer.reload();
  for (const item of ['업체', '담당자', '부스', '제품과 분야', '서류']) {
    await organizer.getByRole('button', { name: new RegExp(`확인했어요.*, ${item}$`) }).click();
    await expect(organizer.getByRole('listitem').filter({ hasText: item }).getByText('확인함').first()).toBeVisible();
  }
  await accessible(organizer);
  await picture(organizer, 'review');
  await organizer.getByRole('button', { name: '승인하기' }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '승인하기' }).click();
  await expect(organizer.getByText('승인', { exact: true })).toBeVisible();

  await applicant.goto(hrefIn((await mailAbout(request, address, /초대/)).html));
  await applicant.getByRole('button', { name: '초대 수락하기' }).click();
  const firstPassword = await applicant.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();
  await applicant.getByRole('button', { name: '로그인하러 가기' }).click();
  await applicant.locator('#password').fill(firstPassword);
  await applicant.locator('#kc-login').click();
  await applicant.locator('#password-new').fill(OWN_PASSWORD);
  await applicant.locator('#password-confirm').fill(OWN_PASSWORD);
  await applicant.locator('[type=submit]').first().click();
  await expect(applicant).toHaveURL(/participant/);

  await applicant.goto(`/${EXPO}/participant/exhibitor`);
  await expect(applicant.getByText('4개 중 2개')).toBeVisible();
  await applicant.getByRole('button', { name: /고치기.*, 이름과 소개$/ }).click();
  await applicant.getByLabel('자세한 소개 (한국어)').fill('물류 창고의 집게 로봇을 만들어요.');
  await applicant.getByLabel('자세한 소개 (영어)').fill('We make grippers for warehouses.');
  await accessible(applicant);
  await applicant.getByRole('dialog').getByRole('button', { name: '저장하기' }).click();
  await expect(applicant.getByText('4개 중 3개')).toBeVisible();
  await accessibleInEveryLook(applicant);
  await picture(applicant, 'profile');

  const visitor = await (await browser.newContext({ locale: 'ko-KR', ...PHONE })).newPage();
  await visitor.goto(`/${EXPO}/exhibitors`);
  await visitor.getByRole('searchbox').fill('ㅅㅂㄹㅂ');
  await visitor.getByRole('link', { name: new RegExp(`새봄로봇 ${stamp}`) }).click();
  await expect(visitor.getByText('물류 창고의 집게 로봇을 만들어요.')).toBeVisible();
  await picture(visitor, 'directory');
});
