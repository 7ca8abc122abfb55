import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ScanRequest } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import type { WaitingScans } from './outbox';

interface Kept extends ScanRequest {
  readonly expo: string;
}

interface Scans extends DBSchema {
  /** No names: what a badge says is a number and a signature. */
  waiting: { key: string; value: Kept; indexes: { 'by-time': [string, string] } };
}

let database: Promise<IDBPDatabase<Scans>> | undefined;

function open(): Promise<IDBPDatabase<Scans>> {
  database ??= openDB<Scans>('madang-scans', 1, {
    upgrade: (db) => void db.createObjectStore('waiting', { keyPath: 'scanId' }).createIndex('by-time', ['expo', 'at']),
  });
  return database;
}

/** The scans of one expo that wait on this device. */
export function keptScans(expo: ExpoSlug): WaitingScans {
  const ofExpo = IDBKeyRange.bound([expo, ''], [expo, '\uffff']);
  return {
    add: async (scan) => void (await (await open()).put('waiting', { ...scan, expo })),
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
