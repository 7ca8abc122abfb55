import { expect, type Page } from '@playwright/test';
import { EXPO } from './people';

/** Fills in the form as somebody who agrees to what is required and, unless told so, to nothing else. */
export async function register(
  page: Page,
  name: string,
  email: string,
  { agreeToAll = false, type = /일반 참관/ }: { agreeToAll?: boolean; type?: RegExp | undefined } = {},
): Promise<void> {
  await page.goto(`/${EXPO}/register`);
  await page.getByRole('radio', { name: type }).check();
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  await page.getByLabel('이름').fill(name);
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel(/만 14세 이상/).check();
  await agree(page, agreeToAll);
}

/** From who they are to the badge: nothing is answered, and agreed to is what must be, or everything. */
export async function agree(page: Page, toAll = false): Promise<void> {
  await page.getByRole('button', { name: '다음으로 가기' }).click();
  const consent = page.getByRole('checkbox', { name: toAll ? '모두 동의하기' : /\[필수\]/ });
  // an organizer in another journey may be asking something just now
  const question = page.getByRole('heading', { name: '몇 가지만 더 알려 주세요' });
  await expect(consent.or(question).first()).toBeVisible();
  if (await question.isVisible()) {
    await page.getByRole('button', { name: '다음으로 가기' }).click();
  }
  await consent.check();
  await page.getByRole('button', { name: '등록하고 배지 받기' }).click();
}
