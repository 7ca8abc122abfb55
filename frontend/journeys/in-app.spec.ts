import { expect } from '@playwright/test';
import { accessible } from './checks';
import { EXPO } from './people';
import { test } from './test';
import { register } from './visitors';

const PHONE = { width: 390, height: 844 };
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; SM-S921N; wv) AppleWebKit/537.36 Version/4.0 Chrome/140.0 Mobile';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';

for (const [app, userAgent, outside, path] of [
  ['KakaoTalk', `${ANDROID} Safari/537.36;KAKAOTALK 2410850`, /^kakaotalk:.*%2Fbadge%23/, ''],
  ['Instagram on an iPhone', `${IPHONE} Instagram 390.0.0`, undefined, '/en'],
] as const)
  test(`inside ${app}, which keeps nothing and saves nothing, a badge is shown and says how to keep it`, async ({
    browser,
    baseURL,
  }, testInfo) => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'ko-KR', baseURL, userAgent });
    await context.addInitScript(() => {
      const forbid = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      Reflect.deleteProperty(Navigator.prototype, 'storage');
      Reflect.deleteProperty(globalThis, 'indexedDB');
      Reflect.deleteProperty(globalThis, 'caches');
      for (const storage of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, storage, { get: forbid });
    });
    const page = await context.newPage();
    const failures: Error[] = [];
    page.on('pageerror', (failure) => failures.push(failure));
    await register(page, '앱안에서', `in-app-${Date.now().toString(36)}@example.com`);
    await expect(page.getByRole('img', { name: '입장용 QR 코드' })).toBeVisible();
    if (path) await page.getByRole('link', { name: 'English', exact: true }).click();

    const isKorean = path === '';
    await expect(page.getByRole('img', { name: isKorean ? '입장용 QR 코드' : 'QR code for admission' })).toBeVisible();
    const away = page.getByRole('link', { name: /휴대전화 브라우저로 열기|Open in the phone/ });
    if (outside) await expect(away).toHaveAttribute('href', outside);
    else {
      await expect(page.getByText('Open in Safari')).toBeVisible();
      await expect(away).toHaveCount(0);
    }
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('badge.png'), fullPage: true });

    await page.getByRole('button', { name: isKorean ? '이미지로 저장하기' : 'Save as image' }).click();
    const picture = page.getByRole('dialog').getByRole('img', { name: /QR/ });
    await expect(picture).toHaveAttribute('src', /^data:image\/png/);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1080);
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('press.png') });
    expect(failures).toEqual([]);
    expect(page.url()).toContain(EXPO);
  });
