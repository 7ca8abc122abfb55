import { test, type Page } from '@playwright/test';

const EXPO = 'hwaseong-ai-2026';
const BOOTHS = Number(process.env.BOOTHS ?? 500);
const MOVES = 120;

/** Ten lines of booths of three by three metres, an aisle after every two. */
const columns = Math.ceil(BOOTHS / 10);
const plan = {
  version: 0,
  halls: [
    {
      id: 'h',
      name: { ko: '1홀', en: 'Hall 1' },
      width: columns * 3 + 6,
      depth: 54,
      zones: [
        {
          id: 'z',
          name: { ko: '구역', en: 'Zone' },
          area: { x: 0, y: 0, width: columns * 3 + 6, depth: 54 },
          booths: Array.from({ length: BOOTHS }, (_, at) => ({
            id: `b${at}`,
            number: `A${at}`,
            type: 'SHELL_SCHEME',
            area: { x: 3 + (at % columns) * 3, y: 3 + Math.floor(at / columns) * 5, width: 3, depth: 3 },
            supply: { kilowatts: 0, water: false },
          })),
        },
      ],
    },
  ],
};

interface Frames {
  readonly median: number;
  readonly worst: number;
  readonly late: number;
  readonly count: number;
}

/** The times between frames while something is done, in milliseconds. */
async function frames(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const sorted = [...gaps].sort((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    worst: sorted.at(-1) ?? 0,
    late: gaps.filter((gap) => gap > 1000 / 60 + 4).length,
    count: gaps.length,
  };
}

/** Drags the floor to and fro, and comes nearer and goes farther, an event a frame. */
async function panAndZoom(page: Page): Promise<void> {
  await page.evaluate(async (moves) => {
    const svg = document.querySelector<SVGSVGElement>('main svg[tabindex="0"]');
    if (!svg) throw new Error('no drawing');
    const box = svg.getBoundingClientRect();
    const frame = () => new Promise(requestAnimationFrame);
    const at = (index: number) => ({
      clientX: box.left + box.width / 2 + Math.sin(index / 8) * box.width * 0.3,
      clientY: box.top + box.height - 12 + Math.cos(index / 8) * 6,
      pointerId: 1,
      bubbles: true,
      button: 0,
      isPrimary: true,
    });
    svg.setPointerCapture = () => {};
    svg.hasPointerCapture = () => true;
    svg.dispatchEvent(new PointerEvent('pointerdown', at(0)));
    for (let index = 1; index <= moves; index++) {
      svg.dispatchEvent(new PointerEvent('pointermove', at(index)));
      await frame();
    }
    svg.dispatchEvent(new PointerEvent('pointerup', at(moves)));
    for (let index = 0; index < moves; index++) {
      svg.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: index < moves / 2 ? -6 : 6,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
          clientX: box.left + box.width / 2,
          clientY: box.top + box.height / 2,
        }),
      );
      await frame();
    }
  }, MOVES);
}

test('frames while panning and zooming', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.route('**/api/expos/*/floor-plan', (route) => route.fulfill({ json: plan }));
  await page.goto('about:blank');
  const blank = await frames(page, async () => page.waitForTimeout((2 * MOVES * 1000) / 60));
  const found: [string, Frames][] = [['blank', blank]];
  for (const [name, path] of [
    ['editor', `/${EXPO}/organizer/floor-plan`],
    ['map', `/${EXPO}/map`],
  ] as const) {
    await page.goto(path);
    await page
      .locator('main svg[tabindex="0"] [data-number]')
      .nth(BOOTHS - 1)
      .waitFor({ state: 'attached' });
    await page.waitForTimeout(1000);
    found.push([name, await frames(page, () => panAndZoom(page))]);
  }
  const line = found.flatMap(([name, { median, worst, late, count }]) => [
    `${name}_median_ms=${median.toFixed(1)}`,
    `${name}_worst_ms=${worst.toFixed(1)}`,
    `${name}_late=${late}`,
    `${name}_frames=${count}`,
  ]);
  console.log(`booths=${BOOTHS} ${line.join(' ')}`);
});
