import { expect, test } from 'vitest';
import { inAppBrowser } from './in-app-browser';

const ANDROID = 'Mozilla/5.0 (Linux; Android 15; SM-S921N; wv) AppleWebKit/537.36 Version/4.0 Chrome/140.0 Mobile';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const BADGE = 'https://expo.example/en/fair/badge#a-secret';
const INTENT = 'intent://expo.example/en/fair/badge#a-secret#Intent;scheme=https;action=android.intent.action.VIEW;end';
const KAKAO = 'kakaotalk://web/openExternal?url=https%3A%2F%2Fexpo.example%2Fen%2Ffair%2Fbadge%23a-secret';
const LINE = 'https://expo.example/en/fair/badge?openExternalBrowser=1#a-secret';

test.each([
  [`${ANDROID} Safari/537.36;KAKAOTALK 2410850`, KAKAO],
  [`${IPHONE} KAKAOTALK 10.8.5`, KAKAO],
  [`${ANDROID} Safari/537.36 Line/15.0.0/IAB`, LINE],
  [`${IPHONE} Safari Line/15.0.0`, LINE],
  [`${ANDROID} Safari/537.36 Instagram 390.0.0`, INTENT],
  [`${ANDROID} Safari/537.36 [FB_IAB/FB4A;FBAV/500.0.0;]`, INTENT],
  [`${IPHONE} Instagram 390.0.0`, undefined],
  [`${IPHONE} [FBAN/FBIOS;FBAV/500.0.0]`, undefined],
])('inside %s a badge opens outside by %s', (userAgent, address) => {
  const browser = inAppBrowser(userAgent);

  expect(browser).toBeDefined();
  expect(browser?.outside?.(BADGE)).toBe(address);
});

test.each([
  'Mozilla/5.0 (Linux; Android 15; SM-S921N) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
  `${IPHONE} Version/19.0 Safari/604.1`,
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
])('%s is a browser of its own', (userAgent) => {
  expect(inAppBrowser(userAgent)).toBeUndefined();
});
