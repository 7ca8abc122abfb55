import { expect, type Page } from '@playwright/test';
import { mailsAbout } from './inbox';
import { accessible, accessibleInEveryLook, settled } from './checks';
import { arrive, ask, EXPO } from './people';
import { picture } from './picture';
import { type Heard, listenIn } from './run-line';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

const PLAN_MAIL = /상담 일정이 나왔어요|Your meetings are set/;

interface Company {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
}

/** The companies of the two demo accounts, by whose wishes they are sure to meet. */
let exhibitor: string;
let buyer: string;

test.beforeAll(async ({ browser }) => {
  const asExhibitor = await arrive(browser, 'exhibitor', PHONE);
  const asBuyer = await arrive(browser, 'buyer', PHONE);
  const own = await ask<{ profile: Company }>(asExhibitor, `/api/expos/${EXPO}/my/exhibitor`);
  exhibitor = own.profile.name.ko;
  const { memberships } = await ask<{ memberships: { company: string }[] }>(asBuyer, '/api/me');
  const all = await ask<{ items: Company[] }>(asExhibitor, `/api/expos/${EXPO}/buyers?limit=200`);
  buyer = all.items.find(({ id }) => id === memberships[0]?.company)!.name.ko;
});

test('exhibitor and buyer choose each other, saved as they go', async ({ browser }) => {
  const asExhibitor = await arrive(browser, 'exhibitor', PHONE);
  const asBuyer = await arrive(browser, 'buyer', PHONE);
  await expect(asBuyer).toHaveURL(`/${EXPO}/participant/meetings`);
  await asBuyer.getByRole('link', { name: '희망', exact: true }).click();
  await asBuyer.getByLabel('참가업체 찾기').fill(exhibitor);
  await choose(asBuyer, exhibitor);
  await asBuyer.getByRole('tab', { name: /내 희망/ }).click();
  await expect(asBuyer.getByRole('heading', { level: 3, name: exhibitor })).toBeVisible();

  await asExhibitor.getByRole('link', { name: '희망', exact: true }).click();
  await choose(asExhibitor, buyer);
});

test('an organizer watches a run come closer to its bound, over a reload, and publishes it', async ({
  browser,
  request,
}) => {
  const page = await arrive(browser, 'organizer', DESK);
  const complaints = listenForComplaints(page);
  const heard = await listenIn(page);
  await page.getByRole('link', { name: '매칭', exact: true }).click();
  await page.reload(); // from here on the live line is listened to
  await expect(page.getByText('실행할 수 있음')).toBeVisible();
  await page.getByLabel('계산 시간').fill('20');
  await page.getByRole('button', { name: '매칭 실행하기' }).click();

  await expect(page.getByRole('heading', { level: 1, name: '매칭 실행' })).toBeVisible();
  await expect.poll(() => heard.length, { intervals: [50] }).toBeGreaterThan(0);
  const before = heard.at(-1)!;
  await page.reload();
  await expect(page.getByText('완료됨', { exact: true })).toBeVisible({ timeout: 60_000 });

  const last = await ask<Heard>(
    page,
    `/api/expos/${EXPO}/matching-runs/${new URL(page.url()).pathname.split('/').at(-1)}`,
  );
  expect(heard.filter(({ value, bound }) => bound !== null && value > bound)).toEqual([]);
  expect(last).toMatchObject({ state: 'FINISHED' });
  expect(last.version).toBeGreaterThan(before.version);
  await expect(figure(page, '가치')).toHaveText(last.value.toLocaleString('ko-KR'));
  await expect(figure(page, '상한')).toHaveText(last.bound!.toLocaleString('ko-KR'));
  await expect(page.getByText(/이보다 .*나은 시간표는 없어요/)).toBeVisible();
  await picture(page, 'matching-run');
  await page.getByRole('tab', { name: /잡히지 않은 희망/ }).click();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(/(요|\d)\.자리 찾기/);

  await page.getByRole('button', { name: '공개하기' }).click();
  const dialog = page.getByRole('dialog', { name: '이 시간표를 공개할까요?' });
  const told = /모두 (\d+)곳에 상담 [\d,]+건을 메일로 알려요/;
  await expect(dialog).toContainText(told);
  const companies = Number(told.exec((await dialog.textContent()) ?? '')![1]);
  const mailsBefore = await mailsAbout(request, PLAN_MAIL);
  await accessible(page);
  await dialog.getByRole('button', { name: '공개하기' }).click();
  await expect(page.getByText('시간표를 공개했어요.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '공개된 시간표의 답' })).toBeVisible();
  await expect.poll(() => mailsAbout(request, PLAN_MAIL), { timeout: 60_000 }).toBe(mailsBefore + companies);
  expect(complaints).toEqual([]);
});

test('the run reads the same in English', async ({ browser }) => {
  const page = await arrive(browser, 'organizer', DESK);
  await openNewestRun(page);
  await page.getByRole('link', { name: 'English', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Matching run' })).toBeVisible();
  for (const [name, meaning] of [
    ['Value', 'The sum over the planned meetings.'],
    ['Upper bound', 'No timetable can be worth more than this.'],
    ['Gap', /No timetable is more than [\d.]+% better|There is no better timetable/],
  ] as const) {
    await expect(figure(page, name)).toHaveText(/[\d,.]+%?/);
    await expect(page.getByText(meaning).first()).toBeVisible();
  }
  for (const tab of [/^Planned [\d,]+$/, /^Not planned [\d,]+$/])
    await expect(page.getByRole('tab', { name: tab })).toBeVisible();
});

test('an organizer who looked before another published is told so, and nothing is overwritten', async ({ browser }) => {
  const [first, second] = [await arrive(browser, 'organizer', DESK), await arrive(browser, 'organizer', DESK)];
  await first.getByRole('link', { name: '매칭', exact: true }).click();
  await first.getByLabel('계산 시간').fill('5');
  await first.getByRole('button', { name: '매칭 실행하기' }).click();
  await expect(first.getByRole('heading', { level: 1, name: '매칭 실행' })).toBeVisible();
  await expect(first.getByText('완료됨', { exact: true })).toBeVisible({ timeout: 60_000 });
  await openNewestRun(second);
  await expect(second.getByRole('button', { name: '공개하기' })).toBeVisible();

  await first.getByRole('button', { name: '공개하기' }).click();
  await expect(first.getByRole('dialog')).toContainText(/일정이 달라지는 [\d,]+곳에만 메일로 알려요/);
  await first.getByRole('dialog').getByRole('button', { name: '공개하기' }).click();
  await expect(first.getByText('시간표를 공개했어요.')).toBeVisible();
  await publish(second);

  await expect(second.getByRole('alert')).toContainText('plan-published-meanwhile');
});

test('an exhibitor accepts one meeting by keyboard alone and declines another with a reason', async ({ browser }) => {
  const page = await arrive(browser, 'exhibitor', PHONE);
  await beforeItOpens(page);
  const accept = page.getByRole('button', { name: new RegExp(`^수락하기.*${buyer}`) });
  await expect(accept).toBeVisible();
  await tabTo(page, `수락하기, ${buyer}`);
  await page.keyboard.press('Enter');

  const accepted = page.getByRole('article').filter({ hasText: buyer });
  await expect(accepted).toContainText('수락함 · 상대 답 대기 중');
  await expect(accept).toHaveCount(0);

  const decline = page.getByRole('button', { name: /^거절하기/ }).last();
  const other = ((await decline.textContent()) ?? '').split(', ')[1]!;
  await decline.click();
  const dialog = page.getByRole('dialog', { name: new RegExp(other) });
  await dialog.getByRole('button', { name: '거절하기' }).click();
  await expect(dialog.getByRole('group', { name: /확인해 주세요/ })).toBeFocused();
  await accessible(page);
  await dialog.getByRole('radio', { name: '그 시간에는 어려워요' }).check();
  await dialog.getByLabel(/남길 말/).fill('다음에 뵙고 싶어요.');
  await dialog.getByRole('button', { name: '거절하기' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('article').filter({ hasText: other }).getByText('거절함')).toBeVisible();
});

test('the buyer sees the answer, answers too, and takes the agenda along', async ({ browser }) => {
  const page = await arrive(browser, 'buyer', PHONE);
  await beforeItOpens(page);
  const meeting = page.getByRole('article').filter({ hasText: exhibitor });
  await expect(meeting).toContainText('답이 필요함');
  await meeting.getByRole('button', { name: /수락하기/ }).click();
  await expect(meeting).toContainText('확정됨');

  await page.getByRole('button', { name: '캘린더에 담기' }).click();
  const calendar = page.getByRole('dialog', { name: '캘린더에 담기' });
  const download = page.waitForEvent('download');
  await calendar.getByRole('button', { name: '캘린더 파일 받기' }).click();
  expect((await download).suggestedFilename()).toBe(`${EXPO}-meetings.ics`);

  await calendar.getByRole('button', { name: '캘린더 주소 만들기' }).click();
  const open = calendar.getByRole('link', { name: '캘린더에 추가하기' });
  const address = (await open.getAttribute('href'))!.replace(/^webcal:/, 'http:');
  const read = async (at: string) => await page.request.get(at);
  expect(await (await read(address)).text()).toContain('BEGIN:VEVENT');
  await settled(page);
  await accessible(page);
  await calendar.getByRole('button', { name: '새 주소로 바꾸기' }).click();
  await expect(open).not.toHaveAttribute('href', address.replace(/^http:/, 'webcal:'));
  expect((await read(address)).status()).toBe(404);
  await calendar.getByRole('button', { name: '닫기', exact: true }).click();

  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF로 받기' }).click();
  expect((await paper).suggestedFilename()).toBe(`${EXPO}-meetings.pdf`);

  await page.getByRole('link', { name: '홈', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: /다음 상담|지금 상담/ })).toBeVisible();
});

test('the agenda can be read without a network, and says how old it is', async ({ browser }) => {
  const page = await arrive(browser, 'buyer', PHONE);
  await beforeItOpens(page);
  await expect(page.getByRole('article').filter({ hasText: exhibitor })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await expect(page.getByText(/\d\d:\d\d 기준이에요/)).toBeVisible();
  await page.reload();

  await expect(page.getByText('로그인 서버에 연결하지 못했어요')).toBeVisible();
  await expect(page.getByText(/\d\d:\d\d 기준이에요/)).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: exhibitor })).toContainText('확정됨');
  await expect(page.getByRole('button', { name: /^수락하기/ })).toHaveCount(0);
});

test('every screen is accessible in both languages, by day and by night', async ({ browser }) => {
  test.slow();
  const organizer = await arrive(browser, 'organizer', DESK);
  await sweep(organizer, ['organizer', 'organizer/matching', 'organizer/deliveries', 'participant/meetings']);
  await openNewestRun(organizer);
  await accessibleInEveryLook(organizer);
  await organizer.getByRole('tab').nth(1).click();
  await expect(organizer.getByRole('grid', { name: '잡히지 않은 희망' })).toBeVisible();
  await accessibleInEveryLook(organizer);

  const exhibitorsPhone = await arrive(browser, 'exhibitor', PHONE);
  await sweep(exhibitorsPhone, [
    'participant',
    'participant/meetings',
    'participant/wishes',
    'participant/wishes?tab=mine',
  ]);
});

async function sweep(page: Page, places: readonly string[]): Promise<void> {
  for (const place of places) {
    await page.goto(`/${EXPO}/${place}`);
    await settled(page);
    await accessibleInEveryLook(page);
  }
}

/** The page takes it for the morning of the first day: whatever the hour, no meeting has begun. */
async function beforeItOpens(page: Page): Promise<void> {
  const { days } = (await (await page.request.get(`/api/expos/${EXPO}`)).json()) as { days: { opensAt: string }[] };
  await page.clock.setFixedTime(days[0]!.opensAt);
  await page.reload();
}

/** Chooses the strongest wish by way of a weaker one, so that there is always something to save and to undo. */
async function choose(page: Page, company: string): Promise<void> {
  const group = page.getByRole('group', { name: new RegExp(`^${company}`) });
  const must = group.getByRole('button', { name: '꼭 만나고 싶어요' });
  const want = group.getByRole('button', { name: '만나고 싶어요', exact: true });
  await expect(must).toBeVisible();
  if ((await must.getAttribute('aria-pressed')) === 'false') await must.click();
  await want.click();
  await expect(want).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('region', { name: '알림' }).getByRole('button', { name: '되돌리기' }).last().click();
  await expect(must).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/저장됨 \d\d:\d\d/)).toBeVisible();
}

async function openNewestRun(page: Page): Promise<void> {
  await page.goto(`/${EXPO}/organizer/matching`);
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByText('완료됨', { exact: true }).first()).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '공개하기' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '공개하기' }).click();
}

/** The number under a name. */
function figure(page: Page, name: string) {
  return page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()
    .locator('xpath=../dd[1]');
}

/** Moves on by Tab until the focus is on a button of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`no way by keyboard to "${name}"`);
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
