import { useEffect, useState, useSyncExternalStore } from 'react';
import { scanBadges } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { clockOffset } from './clock';
import { signal } from './feedback';
import { keptScans } from './kept-scans';
import { Scanner } from './scanner';

const AGAIN_MS = 5000;
const REFRESH_MS = 60_000;

/** Signatures weigh much: they come after the camera, and stay. */
const badgeDesk = () => import('../badge/badge-desk');

/** The scanner of this page. Whatever may have brought the network back is a reason to send. */
export function useScanner(expo: ExpoSlug) {
  const [scanner] = useState(
    () =>
      new Scanner({
        waiting: keptScans(expo),
        send: async (scans) => (await scanBadges({ path: { expo }, body: { scans } })).data.decisions,
        judge: async (scan) => (await badgeDesk()).judgeHere(expo, scan),
        note: (scan) =>
          void badgeDesk().then(
            ({ notePassage }) => notePassage(expo, scan),
            () => undefined,
          ),
        isOnline: () => navigator.onLine,
        signal,
        now: () => Date.now(),
        clockOffset,
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
  // what is learnt now is known when there is no network
  useEffect(() => {
    const learn = () =>
      void badgeDesk()
        .then(({ refresh }) => refresh(expo))
        .catch(() => undefined);
    learn();
    const again = setInterval(learn, REFRESH_MS);
    addEventListener('online', learn);
    return () => {
      clearInterval(again);
      removeEventListener('online', learn);
    };
  }, [expo]);
  // and so is the clock
  useEffect(() => {
    if (!isWaiting) return;
    const again = setInterval(scanner.flush, AGAIN_MS);
    return () => clearInterval(again);
  }, [scanner, isWaiting]);
  return { scanner, desk };
}
