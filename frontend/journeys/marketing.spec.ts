import { expect, type Page } from '@playwright/test';
import { accessible, settled, unroll } from './checks';
import { mailAbout, mailsAbout, mailTo } from './inbox';
import { arrive, EXPO } from './people';
import { test } from './test';
import { register } from './visitors';

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { width: 390, height: 844 };

test('whoever agrees to news gets the marketing mail, by day at once, and none after unsubscribing by its link', async ({
  browser,
  page,
  request,
}, testInfo) => {
  test.slow(); // it looks at many screens, and waits for mails
  const stamp = Date.now().toString(36); // thirteen digits look like a resident registration number
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.goto(`/${EXPO}/organizer/registration?tab=setup`);
  await newVersionOfNews(organizer, stamp);
  await organizer.screenshot({ path: testInfo.outputPath('consents.png'), fullPage: true });

  const visitor = `news-${stamp}@example.com`;
  await register(page, '김소식', visitor, { agreeToAll: true });
  await mailTo(request, visitor);

  await organizer.goto(`/${EXPO}/organizer/deliveries?tab=marketing`);
  await look(organizer, testInfo.outputPath('list'));
  await send(organizer, `첫 소식 ${stamp}`, testInfo.outputPath('draft.png'));
  await expect(organizer.getByText('보내기 시작했어요.').first()).toBeVisible();
  await look(organizer, testInfo.outputPath('sent'));
  if (isNight()) {
    await heldTillMorning(organizer, testInfo.outputPath('held'));
    expect(await mailsAbout(request, /첫 소식/, visitor)).toBe(0);
    return;
  }
  const mail = await mailAbout(request, visitor, new RegExp(`첫 소식 ${stamp}`));
  expect(mail.subject).toBe(`(광고) 첫 소식 ${stamp}`);

  const [link] = /http[^"\s]*\/unsubscribe#[\w-]{43}/.exec(mail.html)!;
  await page.goto(link);
  await page.setViewportSize(PHONE);
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('unsubscribe.png') });
  await page.getByRole('button', { name: '광고 메일 그만 받기' }).click();
  await expect(page.getByText('수신거부를 처리했어요')).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('unsubscribed.png') });
  expect((await mailAbout(request, visitor, /소식 받기를 그만두셨어요/)).subject).toBeDefined();

  const other = `other-${stamp}@example.com`;
  await register(page, '김다른', other, { agreeToAll: true });
  await organizer.goto(`/${EXPO}/organizer/deliveries?tab=marketing`);
  await send(organizer, `둘째 소식 ${stamp}`);
  await mailAbout(request, other, new RegExp(`둘째 소식 ${stamp}`));
  // all that waited has gone, and only the organizer's test and the others' mails were among it
  await expect(organizer.getByRole('definition').first()).toHaveText('0');
  expect(await mailsAbout(request, new RegExp(`둘째 소식 ${stamp}`), visitor)).toBe(0);
});

async function newVersionOfNews(organizer: Page, stamp: string): Promise<void> {
  await settled(organizer);
  await organizer.getByRole('button', { name: /(새 판 만들기|새 판으로 다시 묻기) ?, 다음 행사 소식/ }).click();
  const dialog = organizer.getByRole('dialog');
  await dialog.getByLabel('제목', { exact: true }).fill(`다음 행사 소식 받기 ${stamp}`);
  await expect(dialog.getByText(/다시 묻거나 메일을 보내지 않아요/)).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: new RegExp(stamp) })).not.toBeChecked();
  await accessible(organizer);
  await dialog.getByRole('button', { name: /판 내놓기/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(organizer.getByRole('heading', { name: `다음 행사 소식 받기 ${stamp}` })).toBeVisible();
  await unroll(organizer);
  await accessible(organizer);
}

async function send(organizer: Page, subject: string, picture?: string): Promise<void> {
  await organizer.getByRole('button', { name: '광고 메일 쓰기' }).click();
  await organizer.getByRole('textbox', { name: '제목' }).fill(subject);
  await organizer.getByRole('textbox', { name: '본문' }).fill('{{name}}님, 새 소식이에요.\n\n보러 가기: {{page}}');
  await sender(organizer, '화성시', '화성시 남양읍 시청로 159');
  await organizer.getByRole('textbox', { name: '전화번호' }).fill('1577-4200');
  await organizer.getByRole('tab', { name: '영어' }).click();
  await organizer.getByRole('textbox', { name: '제목' }).fill(`News: ${subject}`);
  await organizer.getByRole('textbox', { name: '본문' }).fill('{{name}}, here is some news.');
  await sender(organizer, 'City of Hwaseong', '159 Sicheong-ro, Hwaseong');
  await organizer.getByRole('tab', { name: '한국어' }).click();
  await expect(organizer.frameLocator('iframe').getByText('무료 수신거부')).toBeVisible();
  if (picture) await organizer.screenshot({ path: picture, fullPage: true });
  await accessibleAsText(organizer);
  await organizer.getByRole('button', { name: /^저장하기/ }).click();
  await expect(organizer.getByText('먼저 나에게 시험 메일을 보내 주세요').first()).toBeVisible();
  await organizer.getByRole('button', { name: '나에게 시험 메일 보내기' }).click();
  await expect(organizer.getByText(/지금 보내면 [\d,]+명이 받아요\. 시험 메일을 보냈어요\./)).toBeVisible();
  await organizer.getByRole('button', { name: /^동의하신 분께 보내기/ }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '동의하신 분께 보내기' }).click();
  await expect(organizer.getByRole('dialog')).toHaveCount(0);
}

/** Only the organizer's test has gone; the list says why the others wait, and they can still be stopped. */
async function heldTillMorning(organizer: Page, picture: string): Promise<void> {
  const [waiting, sent] = [organizer.getByRole('definition').nth(0), organizer.getByRole('definition').nth(1)];
  await expect(waiting).toHaveText(/^[1-9]/);
  await expect(sent).toHaveText('0');
  const mail = organizer.url();
  await organizer.goto(`/${EXPO}/organizer/deliveries?state=WAITING`);
  await settled(organizer);
  const held = organizer.getByRole('row').filter({ hasText: '밤이라 아침 8시까지 기다려요' });
  await expect(held.first()).toContainText('광고 메일');
  await look(organizer, picture);
  await organizer.goto(mail);
  await organizer.getByRole('button', { name: '남은 메일 멈추기' }).click();
  await organizer.getByRole('dialog').getByRole('button', { name: '남은 메일 멈추기' }).click();
  await expect(waiting).toHaveText('0');
}

async function sender(organizer: Page, name: string, address: string): Promise<void> {
  await organizer.getByRole('textbox', { name: '이름' }).fill(name);
  await organizer.getByRole('textbox', { name: '주소' }).fill(address);
}

/** At a desk and on a phone, in both languages. */
async function look(page: Page, picture: string): Promise<void> {
  await settled(page);
  const there = new URL(page.url());
  for (const language of ['en', 'ko']) {
    await page.goto(`${language === 'en' ? '/en' : ''}${there.pathname}${there.search}`);
    for (const size of [PHONE, DESK.viewport]) {
      await page.setViewportSize(size);
      await unroll(page);
      await accessibleAsText(page);
      await page.screenshot({ path: `${picture}-${language}-${size.width}.png` });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize(DESK.viewport);
}

/** Nothing runs in the frame of a preview, so that it cannot be looked at by a script; its text can. */
async function accessibleAsText(page: Page): Promise<void> {
  const asText = page.getByRole('tab', { name: /^(글자만|As text)$/ });
  if (await asText.isVisible()) await asText.click();
  await accessible(page);
}

function isNight(): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Seoul' }).format(),
  );
  return hour < 8 || hour >= 21;
}
