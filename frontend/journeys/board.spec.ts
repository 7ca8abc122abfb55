import { expect, type Locator, type Page } from '@playwright/test';
import { accessible, accessibleInEveryLook, settled, unroll } from './checks';
import { arrive, EXPO } from './people';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

test('an organizer moves meetings by drag and by keyboard, plans again, and sees what differs', async ({ browser }) => {
  test.slow();
  const page = await arrive(browser, 'organizer', DESK);
  await page.goto(`/${EXPO}/organizer/matching`);
  await page.getByLabel('계산 시간').fill('5');
  await page.getByRole('button', { name: '매칭 실행하기' }).click();
  await finished(page);
  await page.getByRole('link', { name: '상담 배치판' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '상담 배치판' })).toBeVisible();

  const meetings = page.getByRole('cell').getByRole('button', { disabled: false });
  const cell = page.getByRole('cell').filter({ has: page.getByRole('button', { name: /^여기로/ }) });
  const dragged = await chooseMovable(page, meetings, cell);
  const pair = (await dragged.locator('span').allTextContents()).slice(0, 2);
  await drag(page, dragged, cell.first().getByRole('button', { name: /^여기로/ }));
  await expect(page.getByText('고정했어요. 다시 짜면 반영돼요.')).toBeVisible();
  const told = page.getByRole('listitem').filter({ hasText: `${pair[0]} · ${pair[1]}` });
  await expect(told).toBeVisible();
  await settled(page);
  await accessibleInEveryLook(page);

  await page.getByRole('button', { name: '다시 짜기' }).click();
  await finished(page);
  await page.getByRole('tab', { name: '다른 실행과 비교' }).click();
  const changed = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ hasText: `${pair[0]} · ${pair[1]}` });
  await expect(changed).toContainText(/시간이 바뀜|테이블만 바뀜/);
  await accessibleInEveryLook(page);

  await page.getByRole('link', { name: '상담 배치판' }).first().click();
  await expect(told).toBeVisible();
  await expect(page.getByRole('cell').getByText('고정됨').first()).toBeVisible();
  await told.getByRole('button', { name: /^거두기/ }).press('Enter');
  await expect(told).toHaveCount(0);
});

test('on a phone a pair that was left out is kept apart by the list alone', async ({ browser }) => {
  const page = await arrive(browser, 'organizer', PHONE);
  await page.goto(`/en/${EXPO}/organizer/matching`);
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Meeting board' }).click();
  const meeting = page.getByRole('cell').getByRole('button', { disabled: false }).last();
  await expect(meeting).toBeVisible();
  const [buyer, exhibitor] = await meeting.locator('span').allTextContents();
  await meeting.click();
  const slots = page.getByLabel('Time to move to');
  await expect(slots).toBeVisible();
  const shut = (await slots.locator('option').allTextContents()).find((one) => one.endsWith('not possible'));
  if (shut) {
    await slots.selectOption({ label: shut });
    await expect(page.getByRole('button', { name: 'Pin it there' })).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Keep them apart' }).click();
  await expect(page.getByText('Kept apart. Plan again to put it into effect.')).toBeVisible();
  await unroll(page);
  await accessible(page);
  const told = page.getByRole('listitem').filter({ hasText: `${buyer} · ${exhibitor}` });
  await told.getByRole('button', { name: /^Take back/ }).click();
  await expect(told).toHaveCount(0);
});

/** Lifts first and carries then: what is scrolled under a resting pointer would be lifted instead. */
/** In a plan that uses every table some meetings have no other place. */
async function chooseMovable(page: Page, meetings: Locator, places: Locator): Promise<Locator> {
  await expect(meetings.first()).toBeVisible();
  for (let nth = 0; nth < (await meetings.count()); nth++) {
    await meetings.nth(nth).click();
    await settled(page);
    if ((await places.count()) > 0) return meetings.nth(nth);
  }
  throw new Error('no meeting can be moved');
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  await from.hover();
  await page.mouse.down();
  const { x, y } = (await from.boundingBox())!;
  await page.mouse.move(x + 10, y + 10, { steps: 3 });
  await to.hover();
  await to.hover();
  await page.mouse.up();
}

async function finished(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '매칭 실행' })).toBeVisible();
  await expect(page.getByText('완료됨', { exact: true })).toBeVisible({ timeout: 60_000 });
}
