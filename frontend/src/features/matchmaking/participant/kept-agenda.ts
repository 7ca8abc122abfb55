import { openDB, type DBSchema } from 'idb';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import type { ExpoSlug } from '../../../lib/paths';

/** An agenda as it was when this device last had a network. */
export interface KeptAgenda {
  readonly at: Date;
  readonly meetings: readonly AgendaMeeting[];
}

interface Shelf extends DBSchema {
  agendas: { key: string; value: KeptAgenda };
}

/** Names of other companies do not stay on a device for ever. */
const MOST_AGE_MS = 14 * 24 * 60 * 60 * 1000;

const shelf = () =>
  openDB<Shelf>('madang-agenda', 1, { upgrade: (database) => void database.createObjectStore('agendas') });

export async function keepAgenda(expo: ExpoSlug, agenda: KeptAgenda): Promise<void> {
  const database = await shelf();
  await database.put('agendas', agenda, expo).finally(() => database.close());
}

export async function keptAgenda(expo: ExpoSlug, now = new Date()): Promise<KeptAgenda | null> {
  const database = await shelf();
  const kept = await database.get('agendas', expo).finally(() => database.close());
  return kept && now.getTime() - kept.at.getTime() < MOST_AGE_MS ? kept : null;
}

/** When someone signs out, their agenda leaves the device. */
export async function forgetAgendas(): Promise<void> {
  const database = await shelf();
  await database.clear('agendas').finally(() => database.close());
}
