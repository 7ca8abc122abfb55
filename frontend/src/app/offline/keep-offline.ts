/** Registers the service worker; calls back with how to change over once a newer version waits. Returns how to stop. */
export function keepOffline(onNewVersion: (use: () => void) => void): () => void {
  const stop = new AbortController();
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void register(onNewVersion, stop.signal);
  return () => stop.abort();
}

async function register(onNewVersion: (use: () => void) => void, signal: AbortSignal): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (!registration || signal.aborted) return;
  const offer = (worker: ServiceWorker | null) => {
    // without a controller this is the first visit, and nothing is old
    if (worker?.state !== 'installed' || !navigator.serviceWorker.controller || signal.aborted) return;
    onNewVersion(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('use-new-version');
    });
  };
  offer(registration.waiting);
  registration.addEventListener(
    'updatefound',
    () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => offer(worker), { signal });
    },
    { signal },
  );
}
