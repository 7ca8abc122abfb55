import { expect } from '@playwright/test';
import { accessible, settled, unroll } from './checks';
import { arrive } from './people';
import { test } from './test';

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`an organizer opens the next expo, edits its days and interests, publishes it and reads what was changed: ${width} px`, async ({
    browser,
  }, testInfo) => {
    const page = await arrive(browser, 'organizer', { viewport: { width, height } });
    const card = (name: string) =>
      page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
    if (width < 1024) await page.getByRole('button', { name: '더보기' }).click();
    await settled(page);
    await page.screenshot({ path: testInfo.outputPath('menu.png') });
    await accessible(page);
    await page.getByRole('link', { name: '행사 설정' }).click();
    await expect(card('공개').getByText('공개 중')).toBeVisible();
    await settled(page);
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('settings.png'), fullPage: true });

    const slug = `next-${Date.now().toString(36)}`;
    await page.getByRole('button', { name: '다음 행사 만들기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('행사 이름 (한국어)').fill(`다음 박람회 ${slug}`);
    await dialog.getByLabel('인터넷 주소').fill('Next Expo');
    await dialog.getByRole('button', { name: '다음 행사 만들기' }).click();
    await expect(dialog.getByRole('link', { name: /인터넷 주소/ })).toBeVisible();
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('next.png') });
    await dialog.getByLabel('인터넷 주소').fill(slug);
    await dialog.getByLabel('첫날').fill('2031-10-21');
    await dialog.getByRole('button', { name: '다음 행사 만들기' }).click();
    await page.getByRole('link', { name: '다음 행사의 설정으로 가기' }).click();
    await expect(card('공개').getByText('준비 중', { exact: true })).toBeVisible();
    await expect(page.getByText('10월 21일 (화)').first()).toBeVisible();

    await page.getByRole('button', { name: '날짜 추가' }).click();
    await dialog.getByLabel('날짜').fill('2031-10-30');
    await dialog.getByLabel('닫는 시각').fill('08:00');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(dialog.getByText('여는 시각보다 늦은 시각을 적어 주세요.').first()).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('day.png') });
    await dialog.getByLabel('닫는 시각').fill('15:30');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(card('날짜와 운영 시간').getByText(/–15:30/)).toBeVisible();

    await page.getByRole('button', { name: '회의실 추가' }).click();
    await dialog.getByLabel('이름 (한국어)').fill('새 강의실');
    await dialog.getByLabel('이름 (영어)').fill('New classroom');
    await dialog.getByLabel('수용 인원').fill('25');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(page.getByText('새 강의실').first()).toBeVisible();
    await page.getByRole('button', { name: '테이블 수 바꾸기' }).click();
    await dialog.getByLabel('테이블 수').fill('7');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(page.getByText(/테이블이 7개/)).toBeVisible();

    await page.getByRole('button', { name: '관심 분야 추가' }).click();
    await dialog.getByLabel('이름 (한국어)').fill('스마트팜');
    await dialog.getByLabel('이름 (영어)').fill('Smart farming');
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('interest.png') });
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await page.getByRole('button', { name: '아래에 추가 , 스마트팜' }).click();
    await dialog.getByLabel('이름 (한국어)').fill('온실 로봇');
    await dialog.getByLabel('이름 (영어)').fill('Greenhouse robots');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await expect(page.getByRole('button', { name: '고치기 , 온실 로봇' })).toBeVisible();
    await page.getByRole('button', { name: '없애기 , 스마트팜' }).click();
    await dialog.getByRole('button', { name: '없애기' }).click();
    await expect(page.getByText(/이 분야에 속한 분야가 1개 있어요/)).toBeVisible();
    await page.getByRole('button', { name: '없애기 , 온실 로봇' }).click();
    await dialog.getByRole('button', { name: '없애기' }).click();
    await expect(card('변경 이력').getByText('관심 분야를 없앴어요: 온실 로봇')).toBeVisible();

    await page.getByRole('button', { name: '공개하기' }).click();
    await dialog.getByRole('button', { name: '공개하기' }).click();
    await expect(card('공개').getByText('공개 중', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '행사 닫기' }).click();
    await accessible(page);
    await dialog.getByRole('button', { name: '행사 닫기' }).click();
    await expect(card('공개').getByText('닫힘', { exact: true })).toBeVisible();
    await expect(card('변경 이력').getByRole('listitem').first()).toContainText(/행사를 닫았어요.*공개 중.*닫힘/s);
    await unroll(page);
    await accessible(page);
    await page.screenshot({ path: testInfo.outputPath('draft.png'), fullPage: true });
  });
