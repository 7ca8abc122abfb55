import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** What a badge needs without a network: the entry, its words in both languages and the badge page. */
const OFFLINE_ENTRIES = [/entry-client|index\.html$/, /virtual:catalog\/(ko|en)$/, /routes\/badge/];
/** What a gate or a kiosk needs besides: its pages, and the one that leads there, with all that they load late, and their words. */
const GATE_ENTRIES = [/routes\/(device|staff|scan|start)\.tsx$/, /virtual:catalog\/(ko|en)-(staff|device)$/];
/** And what reads the pictures of its camera, which the build knows by name only. */
const GATE_ASSETS = /\/(decode\.worker-.*\.js|zxing_reader-.*\.wasm)$/;

/** Gives `sw.js` its fixed name and writes the list of files that it keeps into it. */
export function serviceWorker(): Plugin {
  return {
    name: 'madang:service-worker',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        },
      },
    }),
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') return this.error('sw.js was not built');
      const files = ['/index.html', '/icon.svg', ...filesOf(bundle, OFFLINE_ENTRIES, false)];
      const all = [
        ...filesOf(bundle, GATE_ENTRIES, true),
        ...Object.keys(bundle)
          .map((file) => `/${file}`)
          .filter((file) => GATE_ASSETS.test(file)),
      ];
      const gate = all.filter((file) => !files.includes(file));
      const version = createHash('sha256')
        .update([...files, ...gate].join())
        .digest('hex')
        .slice(0, 12);
      worker.code = worker.code.replace('MADANG_SHELL', JSON.stringify({ version, files, gate }));
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle, entries: readonly RegExp[], withLate: boolean): string[] {
  const files = new Set<string>();
  const add = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (files.has(fileName) || chunk?.type !== 'chunk') return;
    files.add(fileName);
    chunk.viteMetadata?.importedCss.forEach((css) => files.add(css));
    chunk.imports.forEach(add);
    if (withLate) chunk.dynamicImports.forEach(add);
  };
  Object.values(bundle)
    .filter((chunk) => chunk.type === 'chunk')
    .filter((chunk) => entries.some((entry) => entry.test(chunk.facadeModuleId ?? '')))
    .forEach((chunk) => add(chunk.fileName));
  return [...files].sort().map((file) => `/${file}`);
}
