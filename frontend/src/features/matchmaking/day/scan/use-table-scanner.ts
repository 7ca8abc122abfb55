import { useEffect, useRef, useState, type ReactNode } from 'react';
import { scanAtTable } from '../../../../api/generated';
import { Outbox, type OutboxState } from '../../../../api/outbox';
import type { ExpoSlug } from '../../../../lib/paths';
import { keptTableScans, type ReadBadge } from './kept-table-scans';
import { isStillHeld, toneOf, waitedSeconds, type Answered, type Held, type Scanned, type Tone } from './table-scans';

const AGAIN_MS = 5000;
const SHOWN = 10;

/** How badges are read on this device; the room of the gates brings it. */
export interface BadgeReading {
  readonly reader: (onCode: (text: string) => void) => ReactNode;
  /** For ears and hands. */
  readonly signal: (tone: Tone) => void;
}

/** Takes badges that are read at the tables: kept on the device until the server has answered, however long that takes. */
export function useTableScanner(expo: ExpoSlug, signal: (tone: Tone) => void) {
  const [recent, setRecent] = useState<readonly Scanned[]>([]);
  const [state, setState] = useState<OutboxState>({ waiting: 0, problem: undefined });
  const [outbox] = useState(
    () =>
      new Outbox<ReadBadge, Answered>(keptTableScans(expo), {
        send: async ([first]) => (first ? [await send(expo, first)] : []),
        onOutcome: ({ scanId }, outcome) => {
          signal(toneOf(outcome));
          setRecent((before) => before.map((seen) => (seen.scanId === scanId ? { ...seen, outcome } : seen)));
        },
        onState: setState,
      }),
  );
  const last = useRef<Held>(undefined);
  const scan = async (table: number, token: string) => {
    const held = { token, at: Date.now() };
    const isSame = isStillHeld(last.current, held);
    last.current = held;
    if (isSame) return;
    const read = { scanId: crypto.randomUUID(), table, token, at: new Date(held.at).toISOString() };
    setRecent((before) => [{ ...read, outcome: { kind: 'sending' } as const }, ...before].slice(0, SHOWN));
    if (!(await outbox.add(read))) await outbox.sendUnkept(read);
  };
  const isWaiting = state.waiting > 0;
  // the network is outside React, and so is the clock
  useEffect(() => {
    const flush = () => void outbox.flush();
    flush();
    addEventListener('online', flush);
    return () => removeEventListener('online', flush);
  }, [outbox]);
  useEffect(() => {
    if (!isWaiting) return;
    const again = setInterval(() => void outbox.flush(), AGAIN_MS);
    return () => clearInterval(again);
  }, [outbox, isWaiting]);
  return { recent, outbox: state, scan, flush: () => void outbox.flush() };
}

async function send(expo: ExpoSlug, { scanId, table, token, at }: ReadBadge): Promise<Answered> {
  const { data } = await scanAtTable({
    path: { expo, table },
    headers: { 'Idempotency-Key': scanId },
    body: { token, waited: waitedSeconds(at, Date.now()) },
  });
  return { ...data, scanId };
}
