import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const SHELLS = ['visitor', 'participant', 'organizer', 'staff'];

/** Every language with every theme, every theme on every device, every device in every language. */
const LOOKS = [
  ['ko', 'light', 'phone'],
  ['ko', 'dark', 'desk'],
  ['en', 'dark', 'phone'],
  ['en', 'light', 'desk'],
] as const;

for (const [language, theme, device] of LOOKS)
  test(`the shelf has no accessibility violation: ${language}, ${theme}, ${device}`, async ({ page }) => {
    const width = { phone: 390, desk: 1440 }[device];
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await open(page, language === 'ko' ? '/dev/shelf' : '/en/dev/shelf');

    await page.screenshot({ path: `target/shots/shelf-${language}-${theme}-${device}.png`, fullPage: true });
    expect(await violations(page)).toEqual([]);

    await page.setViewportSize({ width, height: 900 });
    for (const shell of SHELLS) {
      await page.getByLabel('shell').selectOption(shell);
      await page.screenshot({ path: `target/shots/${shell}-${language}-${theme}-${device}.png` });
      expect(await violations(page, 'main section')).toEqual([]);
    }
  });

test('with large text, more contrast and reduced motion nothing is lost or pushed out', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
  await page.addInitScript(() => localStorage.setItem('madang.display', '{"text":"large"}'));
  await open(page, '/dev/shelf');

  await page.screenshot({ path: 'target/shots/shelf-narrow-large.png', fullPage: true });
  expect(await violations(page)).toEqual([]);
  for (const shell of SHELLS) {
    await page.getByLabel('shell').selectOption(shell);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ shell, overflow }).toEqual({ shell, overflow: 0 });
  }
});

test('on a phone the rows of a table stand as cards, each value under its heading', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/dev/shelf');
  const table = page.getByRole('grid', { name: '매칭 실행' });

  await expect(table.getByRole('row', { name: '#3' })).toHaveCSS('display', 'grid');
  expect(await table.evaluate(({ parentElement }) => parentElement!.scrollWidth - parentElement!.clientWidth)).toBe(0);
});

test('no two ticks of a chart read the same', async ({ page }) => {
  await page.addInitScript(() => {
    const drawn: string[] = [];
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      drawn.push(text);
      draw.call(this, text, ...place);
    };
    Object.assign(window, { drawn });
  });
  await page.goto('/dev/shelf');
  await expect(page.locator('.uplot')).toBeVisible();

  const drawn = () => page.evaluate(() => ('drawn' in window && Array.isArray(window.drawn) ? window.drawn : []));
  await expect.poll(drawn).toContain('0:03');
  expect((await drawn()).filter((text) => text === '0:01')).toHaveLength(1);
});

test('a city paints the shelf in its own colours, by day and by night', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, '/dev/shelf');
    const button = page.getByRole('button', { name: '배지 받기' });
    const blue = await button.evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.getByLabel('city').selectOption('green');
    await expect(button).not.toHaveCSS('background-color', blue);
    await page.screenshot({ path: `target/shots/city-${colorScheme}.png`, fullPage: true });
    expect(await violations(page)).toEqual([]);
  }
});

test('every face of a list, a dialog, a refused form and a toast are accessible', async ({ page }) => {
  await open(page, '/dev/shelf');
  for (const face of ['loading', 'empty', 'failed']) {
    await page.getByRole('tab', { name: face }).click();
    await page.waitForTimeout(400); // bones come after 300 ms
    await page.getByRole('tabpanel').screenshot({ path: `target/shots/list-${face}.png` });
    expect(await violations(page)).toEqual([]);
  }

  await page.getByRole('button', { name: '대화창 열기' }).click();
  await expect(page.getByRole('dialog', { name: '시간표를 공개할까요?' })).toBeVisible();
  await page.screenshot({ path: 'target/shots/dialog.png' });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: '등록하기' }).first().scrollIntoViewIfNeeded();
  await page.locator('form').getByRole('button', { name: '등록하기' }).click();
  await expect(page.getByRole('group', { name: '개 항목을 확인해 주세요' })).toBeFocused();
  await page.screenshot({ path: 'target/shots/form-refused.png', fullPage: true });
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '토스트 띄우기' }).click();
  await expect(page.getByText('상담 신청을 거절했어요.')).toBeVisible();
  await page.screenshot({ path: 'target/shots/toast.png' });
  expect(await violations(page)).toEqual([]);
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.uplot')).toBeVisible(); // the last thing to come
  await unroll(page);
}

/** The whole page at once: what only lies under a sticky bar is not too small to be pressed. */
async function unroll(page: Page): Promise<void> {
  const { width = 390 } = page.viewportSize() ?? {};
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

/** What axe finds, but for the parts that `except` selects. */
async function violations(page: Page, except?: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const axe = new AxeBuilder({ page }).withTags(tags);
  const result = await (except ? axe.exclude(except) : axe).analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('a refusal of the server stands in the summary, with the code for the help desk', async ({ page }) => {
  await open(page, '/en/dev/shelf');
  const form = page.locator('form');
  await form.getByRole('radio', { name: 'Buyer' }).check();
  await form.getByLabel('Name').fill('taken');
  await form.getByLabel('Email').fill('jane@example.com');
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Register' }).click();

  await expect(form.getByRole('group', { name: 'Already registered' })).toBeFocused();
  await expect(form.getByText('Code for the help desk: registration-exists')).toBeVisible();
  await expect(form.getByLabel('Name')).toHaveValue('taken');

  await form.getByLabel('Name').fill('Jane');
  await form.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByText('Thank you, Jane.')).toBeVisible();
  await expect(form.getByRole('group', { name: 'Already registered' })).toHaveCount(0);
});

test('a button that cannot be pressed says why and does nothing', async ({ page }) => {
  await open(page, '/en/dev/shelf');
  const publish = page.getByRole('button', { name: 'Publish' });

  await expect(publish).toHaveAccessibleDescription('The matching run has to finish first.');
  await expect(publish).toBeDisabled();
});

test('tabs follow the arrow keys and a table sorts by its heading', async ({ page }) => {
  await open(page, '/en/dev/shelf');
  await page.getByRole('tab', { name: 'rows' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'failed' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText('Exhibitors could not be loaded');

  const scores = page.getByRole('grid').getByRole('gridcell', { name: /^1,/ });
  await expect(scores).toHaveText(['1,840', '1,822', '1,704']);
  await page.getByRole('columnheader', { name: 'Value' }).click();
  await expect(scores).toHaveText(['1,704', '1,822', '1,840']);
});
