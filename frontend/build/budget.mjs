// Weighs what each route makes a browser fetch (brotli) and fails where that is more than the route may cost.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** Kilobytes (1000 bytes) of script that a route may cost, and with its style sheets and document in `total`. */
const BUDGET = [
  { route: 'home', script: 120, total: 127, page: 'hwaseong-ai-2026' },
  { route: 'register', script: 143, total: 150, page: 'hwaseong-ai-2026/register' },
  // draws its QR code itself, so that it needs no network
  { route: 'badge', script: 127, total: 134, page: 'hwaseong-ai-2026/badge' },
  { route: 'exhibitors', script: 121, total: 129 },
  { route: 'exhibitor', script: 121, total: 127 },
  { route: 'program', script: 121, total: 128 },
  { route: 'map', script: 123, total: 130 },
  { route: 'participant-home', frame: 'participant', script: 138, total: 145 },
  { route: 'meetings', frame: 'participant', record: true, script: 160, total: 168 },
  { route: 'records', frame: 'participant', record: true, script: 140, total: 147 },
  { route: 'record', frame: 'participant', record: true, script: 160, total: 167 },
  { route: 'wishes', frame: 'participant', match: true, script: 144, total: 153 },
  { route: 'requests', frame: 'participant', match: true, script: 141, total: 149 },
  { route: 'needs', frame: 'participant', match: true, script: 158, total: 165 },
  { route: 'overview', frame: 'organizer', script: 146, total: 153 },
  { route: 'registrations', frame: 'organizer', script: 213, total: 222 },
  { route: 'admission', frame: 'organizer', script: 214, total: 222 },
  { route: 'matching', frame: 'organizer', script: 205, total: 213 },
  { route: 'matching-run', frame: 'organizer', floor: true, script: 202, total: 212 },
  { route: 'board', frame: 'organizer', floor: true, script: 154, total: 161 },
  { route: 'floor-plan', frame: 'organizer', floor: true, script: 175, total: 183 },
  { route: 'booths', frame: 'organizer', floor: true, script: 174, total: 182 },
  { route: 'lists', frame: 'organizer', lists: true, script: 187, total: 195 },
  { route: 'expo-set-up', frame: 'organizer', script: 203, total: 211 },
  { route: 'members', frame: 'organizer', script: 204, total: 211 },
  { route: 'colleagues', frame: 'participant', script: 199, total: 207 },
  { route: 'my-exhibitor', frame: 'participant', company: true, script: 164, total: 172 },
  { route: 'leads', frame: 'participant', lead: true, script: 153, total: 162 },
  { route: 'lead-exports', frame: 'organizer', lead: true, script: 145, total: 151 },
  { route: 'applications', frame: 'organizer', company: true, script: 189, total: 197 },
  { route: 'application', frame: 'organizer', company: true, script: 165, total: 172 },
  { route: 'apply', company: true, script: 147, total: 154 },
  { route: 'invitation', script: 136, total: 143 },
  { route: 'deliveries', frame: 'organizer', script: 186, total: 194 },
  { route: 'table-board', frame: 'organizer', day: true, script: 153, total: 160 },
  { route: 'listed-records', frame: 'organizer', record: true, script: 187, total: 195 },
  { route: 'staff-tables', frame: 'staff', day: true, script: 136, total: 143 },
  { route: 'hall-display', day: true, script: 124, total: 131 },
  { route: 'scan', frame: 'staff', script: 137, total: 145 },
  { route: 'device', signedOut: true, script: 127, total: 133 },
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

/** @param {{ route: string, frame?: string, signedOut?: boolean, company?: boolean, floor?: boolean, lead?: boolean, day?: boolean, match?: boolean, record?: boolean, lists?: boolean, script: number, total: number, page?: string }} budget */
async function weigh({
  route,
  frame,
  signedOut,
  company,
  floor,
  lead,
  day,
  match,
  record,
  lists,
  script: limit,
  total: totalLimit,
  page,
}) {
  const files = new Set();
  const words = [
    'ko',
    ...(frame || signedOut ? ['ko-staff'] : []),
    ...(signedOut ? ['ko-device'] : []),
    ...(frame && frame !== 'staff' ? ['ko-console'] : []),
    ...(frame === 'organizer' ? ['ko-organizer'] : []),
    ...(company ? ['ko-company'] : []),
    ...(floor ? ['ko-floor'] : []),
    ...(lead ? ['ko-lead'] : []),
    ...(day ? ['ko-day'] : []),
    ...(match ? ['ko-match'] : []),
    ...(record ? ['ko-record'] : []),
    ...(lists ? ['ko-lists'] : []),
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
