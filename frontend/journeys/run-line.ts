import type { Page } from '@playwright/test';

/** A state of a run as the server told it. */
export interface Heard {
  readonly state: string;
  readonly version: number;
  readonly value: number;
  readonly bound: number | null;
}

/** Listens in on the live line of the page, before the app does; it goes on over reloads. */
export async function listenIn(page: Page): Promise<Heard[]> {
  const heard: Heard[] = [];
  await page.exposeFunction('hear', (data: string) => heard.push(JSON.parse(data)));
  await page.addInitScript(() => {
    const { hear, fetch: speak } = window as typeof window & { hear: (data: string) => void };
    window.fetch = async (...request) => {
      const response = await speak(...request);
      if (!response.url.endsWith('/live') || !response.body) return response;
      const [ours, theirs] = response.body.tee();
      // the page may hang up whenever it likes
      tell(ours.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)).catch(() => undefined);
      return new Response(theirs, response);
    };
    async function tell(lines: ReadableStream<string>) {
      const reader = lines.getReader();
      let rest = '';
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const events = (rest + part.value).split('\n');
        rest = events.pop() ?? '';
        events.filter((line) => line.startsWith('data:')).forEach((line) => hear(line.slice('data:'.length)));
      }
    }
  });
  return heard;
}
