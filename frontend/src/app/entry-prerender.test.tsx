import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';

const expo = {
  slug: 'hwaseong-ai-2026',
  name: { ko: '화성 AI 박람회', en: 'Hwaseong AI Expo' },
  venue: { ko: '화성 실내체육관', en: 'Hwaseong Arena' },
  state: 'PUBLISHED',
  timeZone: 'Asia/Seoul',
  themeColour: '#0a6b3d',
  days: [
    { day: '2026-06-18', opensAt: '2026-06-18T00:30:00Z', closesAt: '2026-06-18T08:00:00Z' },
    { day: '2026-06-20', opensAt: '2026-06-20T00:30:00Z', closesAt: '2026-06-20T08:00:00Z' },
  ],
};

describe('drawing a public page ahead', () => {
  const server = createServer((request, response) => {
    const found = request.url === '/api/expos/hwaseong-ai-2026';
    response
      .writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' })
      .end(found ? JSON.stringify(expo) : '{}');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    server.close();
  });

  async function draw(path: string, api: string) {
    vi.stubEnv('MADANG_API', api);
    vi.stubEnv('SSR', true);
    return (await import('./entry-prerender')).draw(path);
  }

  test('shows what the server knows, and hands it to the browser', async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;

    const { locale, title, html, colours, known } = await draw('/en/hwaseong-ai-2026', `http://127.0.0.1:${port}`);

    expect([locale, title]).toEqual(['en', 'Hwaseong AI Expo']);
    expect(html).toContain('Thu 18 Jun – Sat 20 Jun');
    expect(colours).toContain(':root{--brand:#0a6b3d;');
    expect(known).toMatchObject({ queries: [{ queryKey: ['expos', 'hwaseong-ai-2026'], state: { data: expo } }] });
  });

  test('goes on without a server, with what is always true', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});

    const { title, known } = await draw('/hwaseong-ai-2026', 'http://127.0.0.1:1');

    expect(title).toBe('전시회 안내');
    expect(known).toMatchObject({ queries: [] });
    expect(warned).toHaveBeenCalledOnce();
  });
});
