import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { scanLeads } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { leads } from '../queries';
import { keptLeadScans } from './database';
import { LeadScanner, type BadgeReading } from './lead-scanner';

const AGAIN_MS = 5000;

/** The scanner of this page. Whatever may have brought the network back is a reason to send. */
export function useLeadScanner(expo: ExpoSlug, reading: BadgeReading) {
  const queries = useQueryClient();
  const [scanner] = useState(
    () =>
      new LeadScanner({
        waiting: keptLeadScans(expo),
        send: async (scans) => (await scanLeads({ path: { expo }, body: { scans } })).data.answers,
        judge: (token) => reading.judge(expo, token),
        isOnline: () => navigator.onLine,
        signal: reading.signal,
        clockOffset: reading.clockOffset,
        onAnswer: () => void queries.invalidateQueries(leads.all(expo)),
        now: () => Date.now(),
      }),
  );
  const desk = useSyncExternalStore(scanner.subscribe, () => scanner.desk);
  const isWaiting = desk.outbox.waiting > 0;
  // the network is outside React
  useEffect(() => {
    const stop = new AbortController();
    const learn = () => void reading.learn(expo).catch(() => undefined);
    const back = () => {
      scanner.flush();
      learn();
    };
    addEventListener('online', back, { signal: stop.signal });
    document.addEventListener('visibilitychange', scanner.flush, { signal: stop.signal });
    back();
    return () => stop.abort();
  }, [expo, reading, scanner]);
  // and so is the clock
  useEffect(() => {
    if (!isWaiting) return;
    const again = setInterval(scanner.flush, AGAIN_MS);
    return () => clearInterval(again);
  }, [scanner, isWaiting]);
  return { scanner, desk };
}
