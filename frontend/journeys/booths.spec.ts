import { expect } from '@playwright/test';
import { accessible, settled, unroll } from './checks';
import { arrive, EXPO } from './people';
import { test } from './test';

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`an organizer has booths proposed, keeps a pin, and a visitor finds who moved: ${width} px`, async ({
    browser,
  }, testInfo) => {
    const page = await arrive(browser, 'organizer', { viewport: { width, height } });
    await settled(page);
    if (width < 1024) await page.getByRole('button', { name: '더보기' }).click();
    await page.getByRole('link', { name: '부스 배정' }).click();
    const companies = page.getByRole('region', { name: '참가업체' });
    const nameAt = (place: number) =>
      companies.getByRole('listitem').nth(place).getByRole('button').first().innerText();
    const line = (name: string) =>
      companies.getByRole('listitem').filter({ has: page.getByRole('button', { name, exact: true }) });
    await expect(companies).toBeVisible();
    const [kept, moved] = [await nameAt(0), await nameAt(width < 1024 ? 1 : 2)];

    // one stays for good, the other gives its booths back and asks for less
    await line(kept).getByRole('button', { name: kept, exact: true }).click();
    if (await line(kept).getByRole('button', { name: '고정하기' }).isVisible())
      await line(kept).getByRole('button', { name: '고정하기' }).click();
    await expect(line(kept).getByText('고정', { exact: true })).toBeVisible();
    await line(moved).getByRole('button', { name: moved, exact: true }).click();
    const back = line(moved).getByRole('button', { name: /번 빼기$/ });
    while ((await back.count()) > 0) await back.first().click();
    await expect(line(moved).getByText('부스 없음')).toBeVisible();
    await line(moved).getByRole('button', { name: '부스 희망' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('면적 (m²)').fill('9');
    await page.screenshot({ path: testInfo.outputPath('wish.png') });
    await accessible(page);
    await dialog.getByRole('button', { name: '희망 저장하기' }).click();
    await expect(line(moved).getByText('희망: 9 m²')).toBeVisible();
    await expect(page.getByRole('button', { name: '배정안 찾기' })).toHaveAccessibleDescription(/먼저 배정을 저장/);
    await page.getByRole('button', { name: '부스 배정 저장하기' }).click();
    await expect(page.getByText('부스 배정을 저장했어요.').first()).toBeVisible();

    await page.getByLabel('단계 수').fill('2000');
    await page.getByRole('button', { name: '배정안 찾기' }).click();
    await expect(page.getByRole('button', { name: '배정안 적용하기' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('status').filter({ hasText: /곳을 배정했고 [01]곳이 남았어요/ })).toBeVisible();
    await expect(line(kept).getByText('고정된 자리예요.')).toBeVisible();
    await expect(line(moved).getByText('희망대로예요.')).toBeVisible();
    await expect(line(moved).getByText('부스 없음')).toBeVisible(); // nothing is given before it is applied
    await unroll(page);
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('proposal.png'), fullPage: true });
    await page.getByRole('button', { name: '배정안 적용하기' }).click();
    const stand = line(moved).getByText(/\(9 m²\)$/);
    const number = (await stand.innerText()).replace(/ \(.*/, '');
    await page.getByRole('button', { name: '부스 배정 저장하기' }).click();
    await expect(page.getByRole('button', { name: '배정안 적용하기' })).toBeHidden();
    await page.setViewportSize({ width, height });

    // by keys and a list: a second booth beside the first, which goes when one leaves without saving
    await line(moved).getByRole('button', { name: moved, exact: true }).press('Enter');
    await page.screenshot({ path: testInfo.outputPath('chosen.png'), fullPage: true });
    const free = page.getByLabel(`${moved}에 부스 주기`);
    if ((await free.locator('option').count()) > 1) {
      await free.selectOption({ index: 1 });
      await expect(line(moved).getByText(/, .*\(18 m²\)$/)).toBeVisible();
      await page.getByRole('button', { name: '저장된 배정으로 되돌리기' }).click();
      await expect(stand).toBeVisible();
    }
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Booth assignment' })).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: testInfo.outputPath('english.png'), fullPage: true });

    await page.goto(`/${EXPO}/map?booth=${number}`);
    await expect(page.getByRole('status').filter({ hasText: number })).toContainText(moved);
    await page.screenshot({ path: testInfo.outputPath('map.png') });
  });
