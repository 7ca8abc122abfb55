export {}; // a module, so that `self` is this worker and not the window

declare const self: ServiceWorkerGlobalScope;
declare const MADANG_SHELL: { version: string; files: string[]; gate: string[] };

const shell = MADANG_SHELL;
const CACHE = `madang-${shell.version}`;
/** An empty cache: that it is there says that this device scans, to every later version too. */
const GATE = 'gate';
const PATIENCE_MS = 3000;
// every file has one form only, whatever a server's Vary header says
const SAME = { ignoreVary: true };

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') void self.skipWaiting();
  if (event.data === 'keep-gate') event.waitUntil(caches.open(GATE).then(keepFiles));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || isDynamic(url)) return;
  if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg') event.respondWith(keptElseFetched(request));
  else if (request.mode === 'navigate') event.respondWith(freshElseKept(request, '/index.html'));
  else if (url.pathname === '/config.json') event.respondWith(freshElseKept(request, request.url));
});

/** What this device needs without a network and does not have yet: a badge or, at a gate, all that scans badges. */
async function keepFiles(): Promise<void> {
  const files = (await caches.has(GATE)) ? [...shell.files, ...shell.gate] : shell.files;
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(files.filter((file) => !kept.has(file)));
}

async function forgetOldVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('madang-') && name !== CACHE).map((n) => caches.delete(n)));
}

async function keptElseFetched(request: Request): Promise<Response> {
  return (await caches.match(request, SAME)) ?? (await fetchAndKeep(request));
}

async function freshElseKept(request: Request, fallback: string): Promise<Response> {
  try {
    return await fetchAndKeep(request, AbortSignal.timeout(PATIENCE_MS));
  } catch {
    // the page of this address without its query, else the bare app, which draws the page itself
    const kept = (await caches.match(request, { ...SAME, ignoreSearch: true })) ?? (await caches.match(fallback, SAME));
    return kept ?? Response.error();
  }
}

async function fetchAndKeep(request: Request, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(request, signal && { signal });
  if (response.ok) {
    const copy = response.clone();
    const cache = await caches.open(CACHE);
    await cache.put(request, copy);
  }
  return response;
}

/** Answers that must not be kept: data, and the one-time address of a sign-in. */
function isDynamic(url: URL): boolean {
  return url.pathname.startsWith('/api/') || url.pathname.includes('/sign-in/');
}
