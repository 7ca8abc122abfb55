import { useEffect, useState, useSyncExternalStore } from 'react';
import { scanBadges } from '../../../api/generated/sdk.gen';
import type { ExpoSlug } from '../../../lib/paths';
import { signal } from './feedback';
import { keptScans } from './kept-scans';
import { Scanner } from './scanner';

const AGAIN_MS = 5000;

/** The scanner of this page. Whatever may have brought the network back is a reason to send. */
export function useScanner(expo: ExpoSlug) {
  const [scanner] = useState(
    () =>
      new Scanner({
        waiting: keptScans(expo),
        send: async (scans) => (await scanBadges({ path: { expo }, body: { scans } })).data.decisions,
        signal,
        now: () => Date.now(),
      }),
  );
  const desk = useSyncExternalStore(scanner.subscribe, () => scanner.desk);
  const isWaiting = desk.outbox.waiting > 0;
  // the network is outside React
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('online', scanner.flush, { signal: stop.signal });
    document.addEventListener('visibilitychange', scanner.flush, { signal: stop.signal });
    scanner.flush();
    return () => stop.abort();
  }, [scanner]);
  // and so is the clock
  useEffect(() => {
    if (!isWaiting) return;
    const again = setInterval(scanner.flush, AGAIN_MS);
    return () => clearInterval(again);
  }, [scanner, isWaiting]);
  return { scanner, desk };
}
