import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LeadScanRequest } from '../../../api/generated';
import type { WaitingScans } from '../../../api/outbox';
import type { ExpoSlug } from '../../../lib/paths';

/** What an exhibitor's phone keeps. No names: what a badge says is a number and a signature. */
interface Phone extends DBSchema {
  waiting: {
    key: string;
    value: LeadScanRequest & { readonly expo: string };
    indexes: { 'by-time': [string, string] };
  };
}

let database: Promise<IDBPDatabase<Phone>> | undefined;

function open(): Promise<IDBPDatabase<Phone>> {
  database ??= openDB<Phone>('madang-leads', 1, {
    upgrade: (db) => void db.createObjectStore('waiting', { keyPath: 'scanId' }).createIndex('by-time', ['expo', 'at']),
  });
  return database;
}

/** The scans of one expo that wait on this phone. */
export function keptLeadScans(expo: ExpoSlug): WaitingScans<LeadScanRequest> {
  const ofExpo = IDBKeyRange.bound([expo, ''], [expo, '\uffff']);
  const put = async (scan: LeadScanRequest) => void (await (await open()).put('waiting', { ...scan, expo }));
  return {
    add: put,
    replace: put,
    list: async (most) => {
      const kept = await (await open()).getAllFromIndex('waiting', 'by-time', ofExpo, most);
      return kept.map(({ expo: _, ...scan }) => scan);
    },
    count: async () => (await open()).countFromIndex('waiting', 'by-time', ofExpo),
    remove: async (scanIds) => {
      const change = (await open()).transaction('waiting', 'readwrite');
      await Promise.all([...scanIds.map((id) => change.store.delete(id)), change.done]);
    },
  };
}
