import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { accessible, accessibleInEveryLook, settled } from './checks';
import { arrive } from './people';
import { test } from './test';

/** As long as the guide page promises. */
const WHOLE_WAY = 15 * 60_000;

const EXHIBITORS = 12;
const BUYERS = 8;

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`from three spreadsheets to a published timetable: ${width} px`, async ({ browser }, testInfo) => {
    test.setTimeout(WHOLE_WAY);
    const start = Date.now();
    const page = await arrive(browser, 'organizer', { viewport: { width, height } });
    const shoot = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`), fullPage: true });
    const dialog = page.getByRole('dialog');

    // 1. an empty expo
    await goTo(page, width, '행사 설정');
    const slug = `lists-${Date.now().toString(36)}`;
    await page.getByRole('button', { name: '다음 행사 만들기' }).click();
    await dialog.getByLabel('행사 이름 (한국어)').fill(`상담회 ${slug}`);
    await dialog.getByLabel('인터넷 주소').fill(slug);
    await dialog.getByLabel('첫날').fill('2031-10-21');
    await dialog.getByRole('button', { name: '다음 행사 만들기' }).click();
    await page.getByRole('link', { name: '다음 행사의 설정으로 가기' }).click();
    await expect(page.getByText('준비 중', { exact: true })).toBeVisible();

    // 2. tables and meeting hours
    await page.getByRole('button', { name: '테이블 수 바꾸기' }).click();
    await dialog.getByLabel('테이블 수').fill('6');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(page.getByText(/테이블이 6개/)).toBeVisible();
    await page.getByRole('button', { name: '상담 시간 정하기' }).click();
    await dialog.getByLabel('시작 시각').fill('10:00');
    await dialog.getByLabel('끝나는 시각').fill('16:00');
    await accessible(page);
    await shoot('hours');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(page.getByText(/타임슬롯이 \d+개 있어요/)).toBeVisible();

    // 3. three files
    await goTo(page, width, '명단 가져오기');
    await settled(page);
    await shoot('lists');
    await accessibleInEveryLook(page);
    const exhibitors = await fill(page, EXHIBITORS, (at) => ({
      key: `K-${at}`,
      'name-ko': `로봇업체 ${at}`,
      'introduction-ko': '로봇 부품',
      country: 'KR',
      languages: 'ko; en',
      'contact-name': '김담당',
      'contact-email': `exhibitor-${at}@example.com`,
    }));
    await upload(
      page,
      exhibitors.replace('로봇 부품,,KR', '로봇 부품,,Korae').replace('exhibitor-3@example.com', 'no address'),
    );
    await expect(page.getByText('고칠 줄이 2개 있어요')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '로봇업체 3' })).toContainText('이메일 주소가 아니에요');
    await accessible(page);
    await shoot('wrong');
    await take(page, exhibitors, EXHIBITORS);

    await page.getByRole('tab', { name: '바이어' }).click();
    const buyers = await fill(page, BUYERS, (at) => ({
      key: `B-${at}`,
      'name-ko': `바이어 ${at}`,
      country: '베트남',
      languages: 'en',
      vetted: 'Y',
      'contact-name': 'Nguyen',
      'contact-email': `buyer-${at}@example.com`,
      'contact-language': 'en',
    }));
    await take(page, buyers, BUYERS);

    await page.getByRole('tab', { name: '상담 희망' }).click();
    const wishes = await fill(page, BUYERS * EXHIBITORS, (at) => ({
      from: `바이어 ${at % BUYERS}`,
      to: `로봇업체 ${Math.floor(at / BUYERS)}`,
      strength: at % 3 === 0 ? '꼭 만나고 싶어요' : '만나고 싶어요',
      rank: String(Math.floor(at / BUYERS) + 1),
    }));
    await upload(page, wishes.replace('로봇업체 0,', '로봇업채 0,'));
    await expect(page.getByText(/혹시 로봇업체 0인가요\?/)).toBeVisible();
    await shoot('nearest');
    await take(page, wishes, BUYERS * EXHIBITORS);
    await upload(page, wishes);
    await expect(page.getByText('이미 모두 들어 있어요')).toBeVisible();

    // 4. check, run, publish
    await page.getByRole('link', { name: '다음: 매칭 실행으로 가기' }).click();
    await expect(page.getByText('실행할 수 있음')).toBeVisible();
    await page.getByLabel('계산 시간').fill('10');
    await page.getByRole('button', { name: '매칭 실행하기' }).click();
    await expect(page.getByText('완료됨', { exact: true })).toBeVisible({ timeout: 120_000 });
    await page.getByRole('button', { name: '공개하기' }).click();
    await page
      .getByRole('dialog', { name: '이 시간표를 공개할까요?' })
      .getByRole('button', { name: '공개하기' })
      .click();
    await expect(page.getByText(/공개한 시간표|공개됨|공개했어요/).first()).toBeVisible();
    await shoot('published');
    expect(Date.now() - start).toBeLessThan(WHOLE_WAY);
  });

async function goTo(page: Page, width: number, name: string) {
  if (width < 1024) await page.getByRole('button', { name: '더보기' }).click();
  await page.getByRole('link', { name, exact: true }).click();
}

/** The template of the open list with so many lines below its own. */
async function fill(page: Page, count: number, line: (at: number) => Record<string, string>): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV 서식 받기' }).click(),
  ]);
  const template = (await readFile(await download.path(), 'utf8')).trimEnd();
  const codes = [...template.split(/\r?\n/)[0]!.matchAll(/\[([a-z-]+)\]/g)].map(([, code]) => code!);
  const lines = Array.from({ length: count }, (_, at) => codes.map((code) => line(at)[code] ?? '').join(','));
  return [template, ...lines].join('\r\n');
}

async function upload(page: Page, list: string) {
  await page
    .getByLabel('파일', { exact: true })
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: '파일 확인하기' }).click();
}

async function take(page: Page, list: string, count: number) {
  await upload(page, list);
  await page.getByRole('button', { name: `${count}줄 저장하기` }).click();
  await expect(page.getByText(`새로 ${count}줄을 추가하고 0줄을 바꿨어요`)).toBeVisible();
}
