import type { WaitingScans } from '../../../../api/outbox';
import type { ExpoSlug } from '../../../../lib/paths';

/** A badge that was read at a table. No name is in it: what a badge says is a number and a signature. */
export interface ReadBadge {
  readonly scanId: string;
  readonly table: number;
  readonly token: string;
  readonly at: string;
}

/** The scans of one expo that wait on this device; there are few, so they are kept as one text. */
export function keptTableScans(expo: ExpoSlug): WaitingScans<ReadBadge> {
  const key = `madang.table-scans.${expo}`;
  // only ever written here
  const read = () => JSON.parse(localStorage.getItem(key) ?? '[]') as ReadBadge[];
  const write = (scans: readonly ReadBadge[]) => localStorage.setItem(key, JSON.stringify(scans));
  return {
    add: async (scan) => write([...read(), scan]),
    replace: async (scan) => write(read().map((kept) => (kept.scanId === scan.scanId ? scan : kept))),
    list: async (most) => read().slice(0, most),
    count: async () => read().length,
    remove: async (scanIds) => write(read().filter(({ scanId }) => !scanIds.includes(scanId))),
  };
}
