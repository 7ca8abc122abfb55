import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ScanRequest } from '../../../api/generated';
import type { Passage } from '../badge/judge';
import type { KnownBadges } from '../badge/known-badges';

/** What a scanning device keeps. No names: what a badge says is a number and a signature. */
interface Device extends DBSchema {
  waiting: {
    key: string;
    value: ScanRequest & { readonly expo: string };
    indexes: { 'by-time': [string, string] };
  };
  /** By expo. */
  badges: { key: string; value: KnownBadges };
  /** The last one of each ticket at each gate, by expo, gate and ticket. */
  passages: { key: [string, string, string]; value: Passage };
}

let database: Promise<IDBPDatabase<Device>> | undefined;

export function open(): Promise<IDBPDatabase<Device>> {
  database ??= openDB<Device>('madang-scans', 2, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('waiting', { keyPath: 'scanId' }).createIndex('by-time', ['expo', 'at']);
      db.createObjectStore('badges');
      db.createObjectStore('passages');
    },
  });
  return database;
}
