import { createHmac } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { accessible, settled } from './checks';
import { mailTo } from './inbox';
import { accept, arrive, EXPO, signInAs, signInFirst } from './people';
import { test } from './test';

const PHONE = { viewport: { width: 390, height: 844 } };

test('an organizer asks the team of an expo for a second factor, and shows one', async ({
  browser,
  request,
}, testInfo) => {
  const stamp = Date.now().toString(36);
  const address = `second-${stamp}@example.com`;
  const organizer = await arrive(browser, 'organizer', PHONE);
  await organizer.goto(`/${EXPO}/organizer/members?tab=invitations`);
  await organizer.getByRole('button', { name: '초대하기', exact: true }).click();
  await organizer.getByLabel('이메일 주소').fill(`이확인 <${address}>`);
  await organizer.getByRole('dialog').getByRole('combobox').first().selectOption('ORGANIZER');
  await organizer.getByRole('button', { name: '초대 보내기' }).click();

  const page = await (await browser.newContext({ locale: 'ko-KR', ...PHONE })).newPage();
  await accept(page, (await mailTo(request, address)).html);
  await signInFirst(page, address);

  await page.goto(`/${EXPO}/organizer/expo`);
  await page.getByRole('button', { name: '다음 행사 만들기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('행사 이름 (한국어)').fill(`추가 확인 ${stamp}`);
  await dialog.getByLabel('인터넷 주소').fill(`second-${stamp}`);
  await dialog.getByLabel('첫날').fill('2031-10-21');
  await dialog.getByRole('button', { name: '다음 행사 만들기' }).click();
  await page.getByRole('link', { name: '다음 행사의 설정으로 가기' }).click();

  await page.getByRole('button', { name: '누구에게 물을지 바꾸기' }).click();
  await dialog.getByText('주최자와 운영요원').click();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('ask.png') });
  await dialog.getByRole('button', { name: '저장하기' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '한 번 더 확인해 주세요' })).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: testInfo.outputPath('second-factor.png'), fullPage: true });

  await page.getByRole('button', { name: '인증 앱으로 확인하기' }).click();
  await page.screenshot({ path: testInfo.outputPath('app.png'), fullPage: true });
  await page.locator('#mode-manual').click();
  const secret = (await page.locator('#kc-totp-secret-key').innerText()).replaceAll(/\s/g, '');
  await page.locator('#totp').fill(codeOf(secret));
  await page.locator('#userLabel').fill('내 휴대전화');
  await page.locator('#saveTOTPBtn').click();
  await expect(page.getByRole('strong').filter({ hasText: '주최자와 운영요원' })).toBeVisible();
  await settled(page);

  const other = await (await browser.newContext({ locale: 'ko-KR', ...PHONE })).newPage();
  await holdPasskeys(other);
  await other.goto(`/second-${stamp}/organizer/expo`);
  await signInAs(other, address);
  await other.getByRole('button', { name: '패스키 만들기' }).click();
  other.once('dialog', (asked) => void asked.accept('내 휴대전화'));
  await other.screenshot({ path: testInfo.outputPath('passkey.png'), fullPage: true });
  await other.locator('#registerWebAuthn').click();
  await other.getByRole('button', { name: '패스키로 로그인하기' }).click();
  await other.locator('#authenticateWebAuthnButton').click();
  await expect(other.getByRole('strong').filter({ hasText: '주최자와 운영요원' })).toBeVisible();

  // the other organizer of the first expo is not asked there
  await organizer.reload();
  await expect(organizer.getByRole('heading', { level: 1 })).not.toHaveText('한 번 더 확인해 주세요');
});

/** The device has a lock that its owner opens whenever it asks. */
async function holdPasskeys(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** What an authenticator app shows now (RFC 6238: 30 seconds, 6 digits, SHA-1). */
function codeOf(secret: string): string {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const key = Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)!
      .map((octet) => parseInt(octet, 2)),
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = digest.at(-1)! & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
