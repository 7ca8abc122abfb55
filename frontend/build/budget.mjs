// Weighs what each route makes a browser fetch (brotli) and fails where that is more than the route may cost.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** Kilobytes (1000 bytes) of script that a route may cost, and with its style sheets and document in `total`. */
const BUDGET = [
  { route: 'home', script: 118, total: 126, page: 'hwaseong-ai-2026' },
  { route: 'register', script: 140, total: 148, page: 'hwaseong-ai-2026/register' },
  // draws its QR code itself, so that it needs no network
  { route: 'badge', script: 125, total: 132, page: 'hwaseong-ai-2026/badge' },
  { route: 'exhibitors', script: 119, total: 127 },
  { route: 'exhibitor', script: 118, total: 125 },
  { route: 'program', script: 119, total: 127 },
  { route: 'map', script: 121, total: 128 },
  { route: 'participant-home', frame: 'participant', script: 141, total: 148 },
  { route: 'meetings', frame: 'participant', script: 157, total: 165 },
  { route: 'wishes', frame: 'participant', script: 144, total: 152 },
  { route: 'overview', frame: 'organizer', script: 139, total: 146 },
  { route: 'registrations', frame: 'organizer', script: 205, total: 214 },
  { route: 'admission', frame: 'organizer', script: 205, total: 213 },
  { route: 'matching', frame: 'organizer', script: 198, total: 206 },
  { route: 'matching-run', frame: 'organizer', script: 188, total: 198 },
  { route: 'floor-plan', frame: 'organizer', floor: true, script: 168, total: 176 },
  { route: 'expo-set-up', frame: 'organizer', script: 196, total: 204 },
  { route: 'members', frame: 'organizer', script: 197, total: 205 },
  { route: 'colleagues', frame: 'participant', script: 201, total: 210 },
  { route: 'my-exhibitor', frame: 'participant', company: true, script: 162, total: 171 },
  { route: 'applications', frame: 'organizer', company: true, script: 196, total: 205 },
  { route: 'application', frame: 'organizer', company: true, script: 196, total: 205 },
  { route: 'apply', company: true, script: 145, total: 153 },
  { route: 'invitation', script: 135, total: 141 },
  { route: 'deliveries', frame: 'organizer', script: 179, total: 187 },
  { route: 'scan', frame: 'staff', script: 132, total: 139 },
  { route: 'device', signedOut: true, script: 124, total: 131 },
];

const out = process.env.MADANG_DIST ?? 'dist';
/** @type {Record<string, { file: string, css?: string[], imports?: string[] }>} */
const manifest = JSON.parse(await readFile(`${out}/.vite/manifest.json`, 'utf8'));
const sizes = new Map();

const rows = await Promise.all(BUDGET.map(weigh));
const columns = /** @type {const} */ (['route', 'script', 'limit', 'total', 'totalLimit']);
for (const row of [Object.fromEntries(columns.map((name) => [name, name])), ...rows]) {
  console.log(columns.map((name, index) => String(row[name])[index ? 'padStart' : 'padEnd'](index ? 11 : 18)).join(''));
}
const heavy = rows.filter(({ script, limit, total, totalLimit }) => script > limit || total > totalLimit);
if (heavy.length > 0) {
  console.error(`over the budget: ${heavy.map(({ route }) => route).join(', ')}`);
  process.exit(1);
}

/** @param {{ route: string, frame?: string, signedOut?: boolean, company?: boolean, floor?: boolean, script: number, total: number, page?: string }} budget */
async function weigh({ route, frame, signedOut, company, floor, script: limit, total: totalLimit, page }) {
  const files = new Set();
  const words = [
    'ko',
    ...(frame || signedOut ? ['ko-staff'] : []),
    ...(signedOut ? ['ko-device'] : []),
    ...(frame && frame !== 'staff' ? ['ko-console'] : []),
    ...(company ? ['ko-company'] : []),
    ...(floor ? ['ko-floor'] : []),
  ];
  [
    'index.html',
    ...words.map((name) => `virtual:catalog/${name}`),
    ...[route, frame].filter(Boolean).map((name) => `src/app/routes/${name}.tsx`),
  ]
    .map(keyOf)
    .forEach((key) => collect(key, files));
  const weights = await Promise.all([...files].map(async (file) => ({ file, kb: await kilobytes(`${out}/${file}`) })));
  const sum = (/** @type {RegExp} */ kind) =>
    weights.filter(({ file }) => kind.test(file)).reduce((all, { kb }) => all + kb, 0);
  // a prerendered document carries its style sheets inside
  const rest = page ? await kilobytes(`${out}/${page}.html`) : sum(/\.css$/) + (await kilobytes(`${out}/index.html`));
  const script = sum(/\.js$/);
  return { route, script: round(script), limit, total: round(script + rest), totalLimit };
}

/** @param {string} name */
function keyOf(name) {
  const key = Object.keys(manifest).find((one) => one === name || one.endsWith(name));
  if (!key) throw new Error(`the build has no ${name}`);
  return key;
}

/**
 * @param {string} key
 * @param {Set<string>} files
 */
function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  chunk.css?.forEach((file) => files.add(file));
  chunk.imports?.forEach((one) => collect(one, files));
}

/** @param {string} file */
async function kilobytes(file) {
  if (!sizes.has(file)) {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    sizes.set(file, brotliCompressSync(await readFile(file), options).length / 1000);
  }
  return sizes.get(file);
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
