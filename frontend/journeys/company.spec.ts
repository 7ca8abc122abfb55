import { expect } from '@playwright/test';
import { accessible, settled } from './checks';
import { arrive, EXPO } from './people';
import { test } from './test';

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`an exhibitor shows a picture and a co-exhibitor, and visitors see both: ${width} px`, async ({
    browser,
  }, testInfo) => {
    const shoot = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`), fullPage: true });
    const page = await arrive(browser, 'exhibitor', { viewport: { width, height } });
    const logo = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
    await page.goto(`/${EXPO}/participant/exhibitor`);
    await settled(page);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '고치기 , 대표 사진' }).click();
    const file = dialog.getByLabel(/사진 파일/);
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await dialog.getByLabel('사진 설명 (한국어)').fill('우리 회사 로고');
    await dialog.getByLabel('사진 설명 (영어)').fill('Our logo');
    await settled(page);
    await accessible(page);
    await shoot('dialog');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(dialog.getByText(/PNG나 JPEG가 아니거나/)).toBeVisible();
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(page.getByRole('img', { name: '우리 회사 로고' })).toBeVisible();
    await accessible(page);
    await shoot('own');

    const partner = `구름센서${width}`;
    await page.getByRole('button', { name: '공동 참가업체 추가하기' }).click();
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(dialog.getByRole('group', { name: /확인해 주세요/ })).toContainText('이름 가운데 하나는');
    await dialog.getByLabel('업체 이름 (한국어)').fill(partner);
    await settled(page);
    await accessible(page);
    await shoot('co-exhibitor');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(page.getByRole('button', { name: `고치기 , ${partner}` })).toBeVisible();
    await accessible(page);

    await page.getByRole('link', { name: '참관객이 보는 화면' }).click();
    await expect(page.getByText(partner)).toBeVisible();
    await expect(page.getByRole('img', { name: '우리 회사 로고' })).toHaveJSProperty('naturalWidth', 300);
    await accessible(page);
    await shoot('company');
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page.goto(`/en/${EXPO}/exhibitors?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole('img', { name: 'Our logo' })).toBeVisible();
    await settled(page);
    await accessible(page);
    await page.goto(`/en/${EXPO}/exhibitors?q=${encodeURIComponent('ㄱㄹㅅㅅ')}`);
    await expect(page.getByText(new RegExp(`^With .*${partner}`))).toBeVisible();
    await settled(page);
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('directory.png') });
  });
