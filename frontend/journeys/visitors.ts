import { expect, type Page } from '@playwright/test';

export const EXPO = 'hwaseong-ai-2026';

/** Fills in the form as somebody who agrees to what is required and, unless told so, to nothing else. */
export async function register(page: Page, name: string, email: string, { agreeToAll = false } = {}): Promise<void> {
  await page.goto(`/${EXPO}/register`);
  await page.getByRole('radio', { name: /일반 참관/ }).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await page.getByLabel('이름').fill(name);
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel(/만 14세 이상/).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await page.getByRole('checkbox', { name: agreeToAll ? '모두 동의하기' : /\[필수\]/ }).check();
  await page.getByRole('button', { name: '등록하고 배지 받기' }).click();
}

/** Through the real sign-in server, as one of the demo's accounts. */
export async function signIn(page: Page, who: 'organizer' | 'staff' | 'exhibitor' | 'buyer'): Promise<void> {
  await page.locator('#username').fill(`${who}@example.com`);
  await page.locator('#password').fill('madang-demo-1');
  await page.locator('#kc-login').click();
  await expect(page).not.toHaveURL(/\/realms\//);
}
