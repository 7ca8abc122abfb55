import { expect, type Page } from '@playwright/test';
import { accessible, settled, unroll } from './checks';
import { arrive, EXPO } from './people';
import { test } from './test';

/** Opens the editor as the organizer, whichever way the screen offers. */
async function open(page: Page, width: number): Promise<void> {
  await settled(page);
  if (width < 1024) await page.getByRole('button', { name: '더보기' }).click();
  await page.getByRole('link', { name: '배치도' }).click();
  await expect(page.getByRole('application')).toBeVisible();
  await settled(page);
}

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`an organizer draws a zone with a row of booths and takes booths from a file: ${width} px`, async ({
    browser,
  }, testInfo) => {
    const page = await arrive(browser, 'organizer', { viewport: { width, height } });
    await open(page, width);
    await page.screenshot({ path: testInfo.outputPath('plan.png') });
    const prefix = `${width < 1024 ? 'P' : 'D'}${Date.now().toString(36).slice(-4).toUpperCase()}`;
    const dialog = page.getByRole('dialog');

    await page.getByRole('button', { name: '전시홀 추가하기' }).click();
    await dialog.getByLabel('이름 (한국어)').fill(`새 홀 ${prefix}`);
    await dialog.getByLabel('이름 (영어)').fill(`New hall ${prefix}`);
    await dialog.getByLabel('너비 (m)').fill('40');
    await dialog.getByLabel('깊이 (m)').fill('30');
    await dialog.getByRole('button', { name: '추가하기' }).click();
    await page.getByRole('button', { name: '구역 추가하기' }).click();
    await dialog.getByLabel('이름 (한국어)').fill('로봇존');
    await dialog.getByLabel('이름 (영어)').fill('Robot Zone');
    await dialog.getByRole('button', { name: '추가하기' }).click();
    await page.getByRole('button', { name: '부스 줄 추가하기' }).click();
    await dialog.getByLabel('한 줄의 부스 수').fill('5');
    await dialog.getByLabel('번호 규칙').fill(`${prefix}##`);
    await dialog.getByLabel('구역 왼쪽에서 (m)').fill('3');
    await dialog.getByLabel('구역 위쪽에서 (m)').fill('3');
    await page.screenshot({ path: testInfo.outputPath('row.png') });
    await dialog.getByRole('button', { name: '추가하기' }).click();
    await expect(page.getByText('5개 선택함').first()).toBeVisible();

    // by keys: upon its neighbour, which cannot be saved, and back
    const floor = page.getByRole('application');
    await page.getByRole('button', { name: `${prefix}01`, exact: true }).click();
    for (const other of ['02', '03', '04', '05'])
      await page.getByRole('button', { name: `${prefix}${other}`, exact: true }).click();
    await expect(page.getByText('0개 선택함')).toBeVisible();
    await floor.focus();
    await floor.press('PageDown');
    await floor.press('ArrowRight');
    await expect(page.getByRole('status').filter({ hasText: '왼쪽에서 3.5 m' })).toBeAttached();
    await expect(page.getByText(`${prefix}01번과 ${prefix}02번 부스가 겹쳐요.`)).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('defect.png'), fullPage: true });
    await floor.press('Control+z');
    await expect(page.getByText(`${prefix}01번과 ${prefix}02번 부스가 겹쳐요.`)).toBeHidden();

    await page.getByRole('button', { name: '파일', exact: true }).click();
    const list = (last: string) => ({
      name: 'booths.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `hall,zone,number,type,x,y,width,depth,kilowatts,water\n새 홀 ${prefix},로봇존,${prefix}90,독립부스,3,12,6,6,10,yes\n새 홀 ${prefix},로봇존,${prefix}91,,${last},12,3,3,,\n`,
      ),
    });
    await dialog.getByLabel('파일 가져오기').setInputFiles(list('twelve'));
    await expect(dialog.getByText('3: x에 적힌 수를 읽을 수 없어요: twelve')).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('import.png') });
    await accessible(page);
    await dialog.getByLabel('파일 가져오기').setInputFiles(list('12'));
    await dialog.getByRole('button', { name: '배치도에 넣기' }).click();
    await page.getByRole('button', { name: '배치도 저장하기' }).click();
    await expect(page.getByText('배치도를 저장했어요.')).toBeVisible();

    await page.getByLabel('전시홀', { exact: true }).selectOption(`새 홀 ${prefix}`);
    await page.getByRole('button', { name: `${prefix}90`, exact: true }).click();
    await expect(page.getByLabel('전력 (kW)')).toHaveValue('10');
    await unroll(page);
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('saved.png'), fullPage: true });
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Floor plan' })).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: testInfo.outputPath('english.png'), fullPage: true });

    // visitors see it at once, in the list and in the drawing
    await page.goto(`/${EXPO}/map?booth=${prefix}90`);
    await expect(page.getByRole('status').filter({ hasText: `${prefix}90` })).toContainText('로봇존');
    await page.screenshot({ path: testInfo.outputPath('map.png') });
  });
