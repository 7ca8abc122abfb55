import type { ScanRequest } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { open } from './database';
import type { WaitingScans } from '../../../api/outbox';

/** The scans of one expo that wait on this device. */
export function keptScans(expo: ExpoSlug): WaitingScans<ScanRequest> {
  const ofExpo = IDBKeyRange.bound([expo, ''], [expo, '\uffff']);
  return {
    add: async (scan) => void (await (await open()).put('waiting', { ...scan, expo })),
    replace: async (scan) => {
      const change = (await open()).transaction('waiting', 'readwrite');
      if (await change.store.getKey(scan.scanId)) await change.store.put({ ...scan, expo });
      await change.done;
    },
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
