import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DeviceView, ScanRequest } from '../../../api/generated';
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
  /** The admission type of each badge, by expo and ticket. */
  types: { key: [string, string]; value: string };
  /** By expo: what an enrolled device is known by, locked by a key that no script can read out. */
  enrolments: { key: string; value: KeptEnrolment };
  /** The last one of each ticket at each gate, by expo, gate and ticket. */
  passages: { key: [string, string, string]; value: Passage };
}

export interface KeptEnrolment {
  readonly device: DeviceView;
  readonly lock: CryptoKey;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly secret: ArrayBuffer;
}

let database: Promise<IDBPDatabase<Device>> | undefined;

export function open(): Promise<IDBPDatabase<Device>> {
  database ??= openDB<Device>('madang-scans', 4, {
    upgrade: (db, from, _to, change) => {
      if (from < 1) db.createObjectStore('waiting', { keyPath: 'scanId' }).createIndex('by-time', ['expo', 'at']);
      if (from < 2) {
        db.createObjectStore('badges');
        db.createObjectStore('passages');
      }
      if (from < 3) db.createObjectStore('enrolments');
      db.createObjectStore('types');
      void change.objectStore('badges').clear(); // what is known is learnt anew, in its new shape
    },
  });
  return database;
}
