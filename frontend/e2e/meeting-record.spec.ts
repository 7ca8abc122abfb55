import { expect, test, type Browser, type Page } from '@playwright/test';
import { accessible, accessibleInEveryLook, settled } from '../journeys/checks';

const EXPO = '/hwaseong-ai-2026';
const MEETING = '01981111-2222-7333-8444-555566667777';
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'ko-KR', timezoneId: 'Asia/Seoul' };

interface Version {
  readonly side: string;
  readonly content: object;
  answer: string;
  dispute?: string;
}

/**
 * A meeting that has begun, and its record, answered as the back end does. No journey can wait for the demo's meetings to
 * begin; what the back end itself does with a record its own tests try.
 */
class Meeting {
  readonly versions: Version[] = [];
  readonly notes = new Map<string, string>();
  readonly ratings = new Map<string, unknown>();

  async arrive(browser: Browser, role: 'EXHIBITOR' | 'BUYER'): Promise<Page> {
    const page = await (await browser.newContext(PHONE)).newPage();
    const answer = (path: string, json: () => unknown) =>
      page.route(`**/api${path}`, (route) => route.fulfill({ json: json() }));
    await answer('/me', () => ({
      name: '김담당',
      email: 'kim@example.com',
      memberships: [{ expo: EXPO.slice(1), role, company: MEETING }],
    }));
    await answer(`/expos${EXPO}/my/meetings`, () => []);
    await answer(`/expos${EXPO}/my/meeting-records`, () => [this.line(role)]);
    await page.route(`**/api/expos${EXPO}/my/meeting-records/${MEETING}`, async (route) => {
      if (route.request().method() === 'GET') return route.fulfill({ json: this.sheet(role) });
      const { content, note } = route.request().postDataJSON() as { content: object; note?: string };
      expect(await route.request().headerValue('if-match')).toBe(`"${this.versions.length}"`);
      this.versions.push({ side: role, content, answer: 'WAITING' });
      if (note) this.notes.set(role, note);
      return route.fulfill({ status: 204 });
    });
    await page.route(`**/my/meeting-records/${MEETING}/rating`, (route) => {
      this.ratings.set(role, route.request().postDataJSON());
      return route.fulfill({ status: 204 });
    });
    await page.route(`**/my/meeting-records/${MEETING}/versions/*/confirmation`, (route) => {
      this.versions.at(-1)!.answer = 'CONFIRMED';
      return route.fulfill({ status: 204 });
    });
    await page.route(`**/my/meeting-records/${MEETING}/versions/*/dispute`, (route) => {
      const { reason } = route.request().postDataJSON() as { reason: string };
      Object.assign(this.versions.at(-1)!, { answer: 'DISPUTED', dispute: reason });
      return route.fulfill({ status: 204 });
    });
    await page.goto(`${EXPO}/participant/meetings`);
    return page;
  }

  private line(role: string) {
    const newest = this.versions.at(-1);
    const name =
      role === 'BUYER' ? { ko: '한별로봇', en: 'Hanbyeol Robotics' } : { ko: '사이공무역', en: 'Saigon Trading' };
    return {
      meeting: MEETING,
      start: '2026-06-18T01:00:00Z',
      end: '2026-06-18T01:20:00Z',
      table: 7,
      other: { id: MEETING, name },
      state: !newest ? 'MISSING' : newest.answer === 'WAITING' ? 'WRITTEN' : newest.answer,
      own: newest?.side === role,
      version: this.versions.length,
    };
  }

  private sheet(role: string) {
    return {
      line: this.line(role),
      products: [
        { ko: '협동로봇 감속기', en: 'Cobot reducer' },
        { ko: '힘 센서', en: 'Force sensor' },
      ],
      versions: this.versions
        .map(({ side, ...version }, at) => ({
          ...version,
          version: at + 1,
          own: side === role,
          writtenAt: '2026-06-18T01:25:00Z',
        }))
        .toReversed(),
      note: this.notes.get(role) ?? null,
      rating: this.ratings.get(role) ?? null,
    };
  }
}

test('both sides keep the record of a meeting on a phone, over a dead network and a dispute', async ({
  browser,
}, info) => {
  test.slow();
  const meeting = new Meeting();
  const shoot = (page: Page, name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });

  // the exhibitor writes
  const exhibitor = await meeting.arrive(browser, 'EXHIBITOR');
  await expect(exhibitor.getByText('작성 필요')).toBeVisible();
  await settled(exhibitor);
  await accessibleInEveryLook(exhibitor);
  await shoot(exhibitor, 'to-do');
  await exhibitor.getByRole('link', { name: /사이공무역/ }).click();
  await expect(exhibitor.getByRole('heading', { level: 1, name: '사이공무역 상담일지' })).toBeVisible();
  await exhibitor.getByRole('button', { name: '협동로봇 감속기' }).click();
  await exhibitor.getByLabel('수량').fill('500대');
  await exhibitor.getByLabel('통화').selectOption('USD');
  await exhibitor.getByLabel(/상담액/).fill('십이만');
  await exhibitor.getByRole('button', { name: '상대에게 확인 요청하기' }).click();
  await expect(exhibitor.getByRole('group', { name: /확인해 주세요/ })).toBeFocused();
  await accessible(exhibitor);
  await exhibitor.getByLabel(/상담액/).fill('120,000.50');
  await exhibitor.getByLabel(/우리만 보는 메모/).fill('값을 더 낮출 수 있다.');

  // a reload loses nothing, and neither does a dead network
  await exhibitor.reload();
  await expect(exhibitor.getByText('이 기기에 남아 있던 내용이에요')).toBeVisible();
  await expect(exhibitor.getByLabel(/상담액/)).toHaveValue('120,000.50');
  await settled(exhibitor);
  await accessibleInEveryLook(exhibitor);
  await shoot(exhibitor, 'form');
  await exhibitor.route('**/api/**', (route) => route.abort('internetdisconnected'));
  await exhibitor.getByRole('button', { name: '상대에게 확인 요청하기' }).click();
  await expect(exhibitor.getByText('이 기기에 저장했어요')).toBeVisible();
  expect(meeting.versions).toEqual([]);
  await exhibitor
    .getByLabel(/다음 할 일/)
    .first()
    .fill('견적 보내기'); // what is typed while it waits goes too
  await exhibitor.unroute('**/api/**');
  await exhibitor.evaluate(() => dispatchEvent(new Event('online')));
  await expect(exhibitor.getByText('확인 대기 중')).toBeVisible();
  expect(meeting.versions).toMatchObject([{ content: { nextStep: '견적 보내기' } }]);
  expect(await exhibitor.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('record')))).toEqual([]);

  // the buyer does not agree, and writes another version
  const buyer = await meeting.arrive(browser, 'BUYER');
  await buyer.getByRole('link', { name: /한별로봇/ }).click();
  await expect(buyer.getByText('US$120,000.50')).toBeVisible();
  await expect(buyer.getByText('값을 더 낮출 수 있다.')).toHaveCount(0);
  await settled(buyer);
  await accessibleInEveryLook(buyer);
  await shoot(buyer, 'to-answer');
  await buyer.getByRole('button', { name: '이의 제기하기' }).click();
  const dialog = buyer.getByRole('dialog', { name: '어떤 점이 다른가요?' });
  await dialog.getByRole('button', { name: '이의 제기하기' }).click();
  await expect(dialog.getByRole('group', { name: /확인해 주세요/ })).toBeFocused();
  await accessible(buyer);
  await dialog.getByLabel('이의 사유').fill('금액이 달라요.');
  await dialog.getByRole('button', { name: '이의 제기하기' }).click();
  await buyer.getByLabel(/상담액/).fill('90,000');
  await buyer.getByRole('button', { name: '상대에게 확인 요청하기' }).click();
  await expect(buyer.getByText('US$90,000.00')).toBeVisible();
  await buyer.getByText('이전 내용 1건').click();
  await expect(buyer.getByText('금액이 달라요.')).toBeVisible();
  await settled(buyer);
  await accessibleInEveryLook(buyer);

  // the exhibitor confirms it
  await exhibitor.goto(`${EXPO}/participant/records`);
  await expect(exhibitor.getByText('확인 필요')).toBeVisible();
  await settled(exhibitor);
  await accessibleInEveryLook(exhibitor);
  await exhibitor.getByRole('link', { name: /사이공무역/ }).click();
  await exhibitor.getByRole('button', { name: '확인하기', exact: true }).click();
  await expect(exhibitor.getByText('확인됨')).toBeVisible();
  await expect(exhibitor.getByText('값을 더 낮출 수 있다.')).toBeVisible();
  await shoot(exhibitor, 'confirmed');

  // and says how well the buyer fits, which the buyer never reads
  await exhibitor.getByRole('button', { name: '평가 저장하기' }).click();
  await expect(exhibitor.getByRole('group', { name: /확인해 주세요/ })).toBeFocused();
  await exhibitor.getByLabel('4점 · 잘 맞았어요').check();
  await exhibitor.getByLabel(/그렇게 평가한 까닭/).fill('수량이 맞아요.');
  await exhibitor.getByRole('button', { name: '평가 저장하기' }).click();
  await expect(exhibitor.getByText('평가를 저장했어요.')).toBeVisible();
  expect([...meeting.ratings]).toEqual([['EXHIBITOR', { points: 4, words: '수량이 맞아요.' }]]);
  await exhibitor.reload();
  await expect(exhibitor.getByLabel('4점 · 잘 맞았어요')).toBeChecked();
  await settled(exhibitor);
  await accessibleInEveryLook(exhibitor);
  await shoot(exhibitor, 'rated');
});
