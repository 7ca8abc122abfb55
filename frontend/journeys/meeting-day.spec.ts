import { expect } from '@playwright/test';
import { accessible, settled } from './checks';
import { arrive, EXPO } from './people';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

test('a screen in the hall shows the tables by a link, until an organizer closes it', async ({ browser }) => {
  const organizer = await arrive(browser, 'organizer', DESK);
  await organizer.getByRole('link', { name: '매칭', exact: true }).click();
  await organizer.getByRole('link', { name: '상담 현황판' }).click();
  await expect(organizer.getByText('실시간')).toBeVisible();
  await expect(organizer.getByRole('heading', { name: '테이블 1', exact: true })).toBeVisible();
  await organizer.getByRole('button', { name: /링크 만들기|새 링크로 바꾸기/ }).click();
  const open = organizer.getByRole('link', { name: '화면 열기' });
  const address = (await open.getAttribute('href'))!;
  await settled(organizer);
  await accessible(organizer);

  const screen = await (await browser.newContext({ ...DESK, locale: 'ko-KR' })).newPage();
  await screen.goto(address);
  await expect(screen.getByText(/^\d\d:\d\d$/).first()).toBeVisible();
  await settled(screen);
  await accessible(screen);
  await organizer.getByRole('button', { name: '링크 닫기' }).click();

  await expect(screen.getByText('안내 화면 링크가 맞지 않아요')).toBeVisible();
});

test('staff find the tables from the scan page, on a phone', async ({ browser }) => {
  const staff = await arrive(browser, 'staff', PHONE);
  await staff.goto(`/${EXPO}/staff/scan`);
  await staff.getByRole('link', { name: '상담 테이블' }).click();

  await expect(staff.getByText('실시간')).toBeVisible();
  await settled(staff);
  await accessible(staff);
});
