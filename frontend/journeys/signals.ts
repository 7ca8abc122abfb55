import type { Page } from '@playwright/test';

/** What a scan asked of the loudspeaker, hertz of each tone, and of the hand, milliseconds. */
export interface Signals {
  readonly tones: readonly number[];
  readonly buzzes: readonly (readonly number[])[];
}

/** Notes from the next page on what it really asks of the device; both go on to it all the same. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const signals: { tones: number[]; buzzes: number[][] } = { tones: [], buzzes: [] };
    Object.assign(globalThis, { signals });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      signals.tones.push(this.frequency.value);
      start.call(this, when);
    };
    const vibrate = Navigator.prototype.vibrate;
    Navigator.prototype.vibrate = function (pattern) {
      signals.buzzes.push([pattern].flat());
      return vibrate.call(this, pattern);
    };
  });
}

/** What was asked since the last call. */
export function heard(page: Page): Promise<Signals> {
  return page.evaluate(() => {
    const { signals } = globalThis as unknown as { signals: { tones: number[]; buzzes: number[][] } };
    return { tones: signals.tones.splice(0), buzzes: signals.buzzes.splice(0) };
  });
}
