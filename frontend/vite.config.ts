import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import type { ProxyOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { catalogs } from './build/catalogs.ts';
import { documentHead } from './build/document-head.ts';
import { runtimeConfig } from './build/runtime-config.ts';
import { serviceWorker } from './build/service-worker.ts';

const port = Number(process.env.PORT ?? 5173);
const api = process.env.MADANG_API ?? 'http://127.0.0.1:8080';
/** The platform counts how often each client asks; what a client says of itself does not count. */
const tellWhoAsks: NonNullable<ProxyOptions['configure']> = (proxy) =>
  void proxy.on('proxyReq', (request, { socket }) => request.setHeader('x-forwarded-for', socket.remoteAddress ?? ''));

const server = {
  host: '127.0.0.1',
  port,
  strictPort: true,
  proxy: { '/api': { target: api, changeOrigin: false, configure: tellWhoAsks } },
};

/** What every page needs anyway travels in two files: small files compress badly. What reads a kept form comes with it. */
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  {
    name: 'shelf',
    test: /(src\/(lib(?!\/kept-in-tab)|app\/frame|features\/expo\/(ExpoColours|ExpoName|queries)|api\/(client|generated\/(client|core))|ui\/(Button|Card|Dialog|Icon|Link|Notice|Page|ProblemMessage|Toast|Tool|form\/(Field|RadioCards)))|node_modules\/@tanstack\/(react-router|query-core))\b/,
  },
];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['ko-KR', 'en-US'] }), enforce: 'pre' as const },
    catalogs(),
    react(),
    documentHead(),
    runtimeConfig(),
    isSsrBuild ? [] : serviceWorker(),
  ],
  server,
  worker: { format: 'es' as const },
  preview: server,
  build: {
    manifest: !isSsrBuild,
    target: 'es2022',
    // a data: address would need another exception in the content security policy
    assetsInlineLimit: 0,
    rolldownOptions: isSsrBuild
      ? {}
      : {
          input: { app: 'index.html', sw: 'src/app/offline/sw.ts' },
          output: { codeSplitting: { groups: CHUNKS } },
          // a page fetches the operations that it asks, not all that the client's index names
          treeshake: { moduleSideEffects: [{ test: /src\/api\/generated\//, sideEffects: false }] },
        },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    // a page is drawn from sources; a busy machine needs longer for the first
    testTimeout: 30_000,
  },
}));
