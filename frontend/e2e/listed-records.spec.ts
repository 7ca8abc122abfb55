import { expect, test, type Page } from '@playwright/test';
import { accessibleInEveryLook, settled } from '../journeys/checks';

const EXPO = '/hwaseong-ai-2026';
const PAGE = `${EXPO}/organizer/matching/records`;
const COMPANIES = [
  [
    { ko: '사이공무역', en: 'Saigon Trading' },
    { ko: '한별로봇', en: 'Hanbyeol Robotics' },
  ],
  [
    { ko: '메콩 인더스트리얼 솔루션스', en: 'Mekong Industrial Solutions' },
    { ko: '가온정밀', en: 'Gaon Precision' },
  ],
  [
    { ko: '바르샤바 오토마티카', en: 'Warszawa Automatyka' },
    { ko: '누리비전', en: 'Nuri Vision' },
  ],
  [
    { ko: '자카르타 메디카', en: 'Jakarta Medika' },
    { ko: '다온헬스케어', en: 'Daon Healthcare' },
  ],
] as const;
const STATES = ['CONFIRMED', 'WRITTEN', 'DISPUTED', 'MISSING'] as const;
const AMOUNTS = [
  { currency: 'USD', discussed: '150000.00', pursued: '120000.00', contracted: '40000.50' },
  { currency: 'KRW', discussed: '1250000000', pursued: '300000000', contracted: null },
  { currency: 'EUR', discussed: '80000.00', pursued: null, contracted: null },
  null,
] as const;

/** Records in each state, answered as the back end does; no journey can wait for the demo's meetings to begin. */
async function answer(page: Page): Promise<void> {
  const lines = COMPANIES.map(([buyer, exhibitor], at) => ({
    meeting: `01981111-2222-7333-8444-55556666777${at}`,
    start: `2026-06-18T0${4 - at}:00:00Z`,
    end: `2026-06-18T0${4 - at}:20:00Z`,
    table: at + 7,
    buyer: { id: `01981111-2222-7333-8444-66666666777${at}`, name: buyer },
    exhibitor: { id: `01981111-2222-7333-8444-77776666777${at}`, name: exhibitor },
    state: STATES[at]!,
    writtenBy: STATES[at] === 'MISSING' ? null : 'EXHIBITOR',
    products: [],
    amounts: AMOUNTS[at],
    buyerRating: at === 0 ? { points: 5, words: '수량과 납기가 우리 라인에 바로 맞아요.' } : null,
    exhibitorRating: at < 2 ? { points: 4, words: null } : null,
  }));
  await page.route(`**/api/expos${EXPO}/meeting-records?**`, (route) => {
    const state = new URL(route.request().url()).searchParams.get('state');
    return route.fulfill({ json: { items: lines.filter((line) => !state || line.state === state), next: null } });
  });
  await page.route(`**/api/expos${EXPO}/meeting-records/totals`, (route) =>
    route.fulfill({
      json: {
        counts: STATES.map((state, at) => ({ state, records: [37, 12, 3, 1140][at] })),
        sums: [
          { state: 'WRITTEN', records: 9, amounts: AMOUNTS[1] },
          { state: 'CONFIRMED', records: 21, amounts: AMOUNTS[0] },
          { state: 'DISPUTED', records: 3, amounts: AMOUNTS[2] },
        ],
      },
    }),
  );
}

test('an organizer sees what is confirmed first, narrows the records down, and takes them along with a reason', async ({
  page,
}) => {
  let asked: unknown;
  await answer(page);
  await page.route(`**/api/expos${EXPO}/meeting-records/downloads`, (route) => {
    asked = route.request().postDataJSON();
    return route.fulfill({ contentType: 'application/octet-stream', body: '상담' });
  });
  await page.goto(PAGE);
  const sums = page.getByRole('grid', { name: '금액 합계' });
  await expect(sums.getByRole('rowheader')).toHaveText(['확인됨 21건', '확인 대기 중 9건', '이의 있음 3건']);

  const records = page.getByRole('grid', { name: '상담일지' });
  await expect(records.getByRole('rowheader')).toHaveCount(4);
  await page.getByLabel('보고 싶은 상담일지').selectOption({ label: '이의 있음' });
  await expect(records.getByRole('rowheader')).toHaveText(['바르샤바 오토마티카누리비전']);
  await expect(page).toHaveURL(/\?state=DISPUTED$/);

  await page.getByRole('button', { name: '파일로 내려받기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '내려받기' }).click();
  await expect(dialog).toContainText('까닭을 적어 주세요.');
  expect(asked).toBeUndefined();
  await dialog.getByLabel('내려받는 까닭').fill(' 실적 보고 ');
  const file = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '내려받기' }).click();
  expect((await file).suggestedFilename()).toBe('상담일지-hwaseong-ai-2026.xlsx');
  expect(asked).toEqual({ format: 'XLSX', reason: '실적 보고' });
});

for (const width of [390, 1440])
  test(`the records of all meetings are accessible and cut nothing off at ${width} px`, async ({ page }, info) => {
    await page.setViewportSize({ width, height: 900 });
    await answer(page);
    await page.goto(PAGE);
    await expect(page.getByRole('rowheader')).toHaveCount(7);
    await settled(page);
    await page.screenshot({ path: info.outputPath('records.png'), fullPage: true });
    await accessibleInEveryLook(page);

    await page.goto(`/en${PAGE}`);
    const scroll = page.getByRole('grid', { name: 'Meeting records' }).locator('..');
    await expect(scroll.getByRole('rowheader')).toHaveCount(4);
    expect(await scroll.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.screenshot({ path: info.outputPath('records-en.png'), fullPage: true });
  });
