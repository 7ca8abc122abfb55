import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of WCAG 2.2 AA on the page as it is when nothing on it moves. */
export async function accessible(page: Page): Promise<void> {
  await findsNothing(page, (axe) => axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
}

async function findsNothing(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  await still(page);
  const { violations } = await choose(new AxeBuilder({ page })).analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join(', ')}`,
    ),
  ).toEqual([]);
}

/** No colour is on its way to another and no short message lies over the page: it is closed, not waited for. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const toasts = document.querySelectorAll('section[aria-live=polite] > [data-tone]');
    for (const toast of toasts) toast.querySelector<HTMLElement>(':scope > button:last-child')?.click();
    return toasts.length === 0;
  });
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame); // whatever was just asked for has begun
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** How long nothing may load before a page counts as whole: a page that signs in again goes away and comes back. */
const QUIET_MS = 300;

/** Nothing on the page is still loading. Live lines stay open for ever, so that no silence of the network would tell. */
export async function settled(page: Page): Promise<void> {
  let since: number | undefined;
  const isWhole = () => document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null;
  await expect
    .poll(
      async () => {
        const whole = await page.evaluate(isWhole).catch(() => false); // nothing can be asked of a page that goes away
        since = whole ? (since ?? Date.now()) : undefined;
        return since !== undefined && Date.now() - since >= QUIET_MS;
      },
      { intervals: [50] },
    )
    .toBe(true);
}

/** In both languages, by day and by night, which only colours may tell apart; and nothing is pushed out of a phone. */
export async function accessibleInEveryLook(page: Page): Promise<void> {
  for (const [language, other] of [
    ['ko', 'English'],
    ['en', '한국어'],
  ] as const) {
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await unroll(page);
    await accessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await findsNothing(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: other, exact: true }).click();
  }
}

/** The whole page at once: what only lies under a sticky bar is not too small to be pressed. */
export async function unroll(page: Page): Promise<void> {
  const { width = 390 } = page.viewportSize() ?? {};
  const whole = () => page.evaluate(() => document.documentElement.scrollHeight);
  let height = 0;
  await settled(page);
  // a taller page may show more than a lower one did
  for (let seen = await whole(); seen !== height; seen = await whole()) {
    height = seen;
    await settled(page);
    await page.setViewportSize({ width, height });
    await settled(page);
  }
}

/** What the page asks of anybody but the platform. */
export function foreignRequests(page: Page): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname)) foreign.push(request.url());
  });
  return foreign;
}
