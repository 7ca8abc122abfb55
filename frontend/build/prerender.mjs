// Draws the public pages of every expo into dist/, where a plain static server finds them: /x/map is x/map.html.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

const out = process.env.MADANG_DIST ?? 'dist';
const expos = (process.env.MADANG_EXPOS ?? 'hwaseong-ai-2026').split(',');
const extra = (process.env.MADANG_PRERENDER ?? '').split(',').filter(Boolean);

/** @type {{ draw: (path: string) => Promise<{ locale: string, title: string, html: string, colours: string, known: unknown }> }} */
const { draw } = await import(pathToFileURL('target/prerender/entry-prerender.js').href);
const shell = await readFile(`${out}/index.html`, 'utf8');
/** @type {Record<string, { file: string, css?: string[], imports?: string[], dynamicImports?: string[] }>} */
const manifest = JSON.parse(await readFile(`${out}/.vite/manifest.json`, 'utf8'));

/** The screens that are drawn, by the last part of their address. */
const SCREENS = {
  '': 'home',
  '/register': 'register',
  '/badge': 'badge',
  '/exhibitors': 'exhibitors',
  '/program': 'program',
  '/map': 'map',
};
const pages = expos.flatMap((expo) =>
  Object.entries(SCREENS).map(([path, route]) => ({ path: `/${expo}${path}`, route })),
);
pages.push(...extra.map((path) => ({ path, route: path.split('/').at(-1) ?? '' })));

for (const { path, route } of pages) {
  for (const localised of [path, `/en${path}`]) {
    const file = `${out}${localised}.html`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await page(localised, path, route));
  }
}
const source = process.env.MADANG_API ?? 'nothing but the words: MADANG_API is not set';
console.log(`prerendered ${pages.length * 2} pages from ${source}`);

/**
 * @param {string} path
 * @param {string} bare without its language
 * @param {string} route
 */
async function page(path, bare, route) {
  const { locale, title, html, colours, known } = await draw(path);
  const files = filesOf(`src/app/routes/${route}.tsx`, `virtual:catalog/${locale}`);
  const head = [
    ...files.scripts.map((href) => `<link rel="modulepreload" href="/${href}">`),
    `<link rel="alternate" hreflang="ko" href="${bare}">`,
    `<link rel="alternate" hreflang="en" href="/en${bare}">`,
    `<style>${await stylesOf(files.styles)}${colours}</style>`,
  ];
  return shell
    .replace('<html lang="ko">', `<html lang="${locale}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(/ *<link rel="stylesheet"[^>]*>\n?/g, '')
    .replace('</head>', () => `${head.join('')}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${html}</div>${asData(known)}`);
}

/** @param {unknown} known */
function asData(known) {
  return `<script type="application/json" id="known">${JSON.stringify(known).replaceAll('<', '\\u003c')}</script>`;
}

/**
 * Every file that the page needs at once: the entry's, the route's and the words'.
 * @param {string} route
 * @param {string} words
 */
function filesOf(route, words) {
  const scripts = new Set();
  const styles = new Set();
  /** @param {string} key */
  const add = (key) => {
    const chunk = manifest[key];
    if (!chunk || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    chunk.css?.forEach((file) => styles.add(file));
    chunk.imports?.forEach(add);
  };
  ['index.html', route, ...Object.keys(manifest).filter((key) => key.endsWith(words))].forEach(add);
  if (!manifest[route]) throw new Error(`the build has no ${route}`);
  return { scripts: [...scripts].sort(), styles: [...styles] };
}

/** @param {Iterable<string>} files */
async function stylesOf(files) {
  const sheets = await Promise.all([...files].map((file) => readFile(`${out}/${file}`, 'utf8')));
  return sheets.join('').replaceAll('</style', '<\\/style');
}
