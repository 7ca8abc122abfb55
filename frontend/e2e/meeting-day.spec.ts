import { expect, test, type Page } from '@playwright/test';
import { accessible, settled } from '../journeys/checks';

const EXPO = '/hwaseong-ai-2026';
const API = `**/api/expos${EXPO}`;
const PAGE = `${EXPO}/organizer/matching/tables`;
const ID = '01981111-2222-7333-8444-55556666777';
const BUYERS = [
  { ko: '사이공무역', en: 'Saigon Trading' },
  { ko: '메콩 인더스트리얼 솔루션스', en: 'Mekong Industrial Solutions' },
] as const;
const EXHIBITORS = [
  { ko: '한별로봇', en: 'Hanbyeol Robotics' },
  { ko: '가온정밀', en: 'Gaon Precision' },
] as const;
const buyer = (at: 0 | 1) => ({ id: `${ID}${at}`, name: BUYERS[at] });
const exhibitor = (at: 0 | 1) => ({ id: `${ID}${at + 2}`, name: EXHIBITORS[at] });

const minutes = (from: number) => new Date(Date.now() + from * 60_000).toISOString();

const LIMITS = { mostAnHour: 6, minutesAhead: 10 };

/** Two tables in the middle of a meeting, told once as the back end does; no journey can wait for the demo's to begin. */
async function answer(page: Page): Promise<void> {
  const tables = ([0, 1] as const).map((at) => ({
    table: at + 1,
    now: {
      meeting: `${ID}${at + 4}`,
      start: minutes(-7),
      end: minutes(18),
      buyer: buyer(at),
      buyerPresence: 'AWAITED',
      exhibitor: exhibitor(at),
      exhibitorPresence: 'HERE',
      late: true,
    },
    next: null,
  }));
  const board = JSON.stringify({ version: 7, at: minutes(0), tables });
  await page.route(`${API}/table-board/live`, (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: `id: 7\nevent: table-board\ndata: ${board}\n\n` }),
  );
  await page.route(`${API}/refills`, (route) => route.fulfill({ json: [] }));
  await page.route(`${API}/refills/automatic`, (route) => route.fulfill({ json: [] }));
  await page.route(`${API}/refill-rule`, (route) =>
    route.fulfill({ json: { ...LIMITS, automatic: false, version: 3 } }),
  );
  await page.route(`${API}/hall-display/link`, (route) => route.fulfill({ json: { token: null } }));
}

/** What a table scan is answered by. */
const scanned = (outcome: string, meeting: object) => ({ outcome, fault: null, meeting });
const seat = (table: number) => ({
  table,
  start: minutes(-7),
  end: minutes(18),
  side: 'BUYER',
  company: buyer(0),
  other: exhibitor(0),
});

test('a badge of another meeting is told its table, and one that the network lost is sent once it is back', async ({
  page,
}) => {
  const keys: (string | undefined)[] = [];
  let isLost = false;
  await answer(page);
  await page.route(`${API}/meeting-tables/2/scans`, (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (isLost) return route.abort('internetdisconnected');
    return route.fulfill({ json: keys.length === 1 ? scanned('ELSEWHERE', seat(1)) : scanned('HELD', seat(2)) });
  });
  await page.goto(PAGE);
  await page.getByRole('button', { name: /배지 스캔.*테이블 2/ }).click();
  await expect(page.getByRole('heading', { name: '테이블 2 배지 스캔' })).toBeVisible();
  const number = page.getByRole('textbox');
  await number.fill('ABCD2345');
  await number.press('Enter');
  await expect(page.getByRole('status').getByText(/이 테이블이 아니에요. 테이블 1/)).toBeVisible();
  await settled(page);
  await accessible(page);

  isLost = true;
  await number.fill('WXYZ2345');
  await number.press('Enter');
  await expect(page.getByText('전송 대기 1건')).toBeVisible();
  await page.reload();
  await expect(page.getByText('전송 대기 1건')).toBeVisible();
  isLost = false;
  await page.getByRole('button', { name: '지금 보내기' }).click();

  await expect(page.getByText('전송 대기 1건')).toBeHidden();
  expect(new Set(keys.slice(1)).size).toBe(1);
});

test('two who ask for it get the earliest time that is free', async ({ page }) => {
  let set: unknown;
  await answer(page);
  await page.route(`${API}/companies`, (route) =>
    route.fulfill({
      json: [
        { ...buyer(0), role: 'BUYER' },
        { ...exhibitor(1), role: 'EXHIBITOR' },
      ],
    }),
  );
  const time = { slot: `${ID}9`, start: minutes(20), end: minutes(45), table: 2, interpreted: true };
  await page.route(`${API}/spot-meetings/times?**`, (route) => route.fulfill({ json: [time] }));
  await page.route(`${API}/spot-meetings`, (route) => {
    set = route.request().postDataJSON();
    return route.fulfill({ status: 201, json: time });
  });
  await page.goto(PAGE);
  await page.getByRole('button', { name: '현장 상담 잡기' }).click();
  await page.getByLabel('바이어').selectOption({ label: '사이공무역' });
  await page.getByLabel('참가업체').selectOption({ label: '가온정밀' });
  const free = page.getByRole('list', { name: '만날 수 있는 시간' }).getByRole('button');
  await expect(free).toHaveText(/테이블 2 · 통역 있음/);
  await settled(page);
  await accessible(page);
  await free.click();

  await expect(page.getByText(/테이블 2에 상담을 잡고 양쪽에 알렸어요/)).toBeVisible();
  expect(set).toEqual({ buyer: buyer(0).id, exhibitor: exhibitor(1).id, slot: time.slot });
});

test('an organizer has refills set by themselves within limits, and the board says which were', async ({ page }) => {
  const sent: unknown[] = [];
  await answer(page);
  await page.route(`${API}/refills/automatic`, (route) =>
    route.fulfill({
      json: [
        {
          buyer: buyer(1),
          exhibitor: exhibitor(0),
          start: minutes(20),
          end: minutes(45),
          table: 2,
          setAt: minutes(-1),
        },
      ],
    }),
  );
  await page.goto(PAGE);
  const set = page.getByRole('list', { name: '자동으로 잡은 상담' }).getByRole('listitem');
  await expect(set).toHaveText(/자동으로 잡았어요: 메콩 인더스트리얼 솔루션스 · 한별로봇, .* 테이블 2/);
  await expect(page.getByText('불참이 있어도 운영요원이 눌러야 상담이 잡혀요.')).toBeVisible();
  await page.route(`${API}/refill-rule`, (route) => {
    const asked = route.request();
    if (asked.method() === 'PUT') sent.push(asked.headers()['if-match'], asked.postDataJSON());
    return route.fulfill({ json: { mostAnHour: 4, minutesAhead: 10, automatic: true, version: 4 } });
  });
  await page.getByRole('button', { name: '바꾸기', exact: true }).click();
  await page.getByRole('checkbox', { name: '불참이 표시되면 바로 상담을 잡아요' }).check();
  const most = page.getByLabel('한 시간에 잡는 상담 수');
  await most.fill('61');
  await page.getByRole('button', { name: '저장' }).click();
  await expect(page.getByText('1에서 60 사이의 숫자를 적어 주세요.').first()).toBeVisible();
  await settled(page);
  await accessible(page);
  await most.fill('4');
  await page.getByRole('button', { name: '저장' }).click();

  await expect(page.getByText(/한 시간에 4건까지/)).toBeVisible();
  expect(sent).toEqual(['"3"', { automatic: true, mostAnHour: 4, minutesAhead: 10 }]);
  await settled(page);
  await accessible(page);
});
