import type { DeviceView } from '../../../api/generated';

export const TONES = { OPEN: 'waiting', EXPIRED: 'warn', ACTIVE: 'ok', SILENT: 'warn', REVOKED: 'bad' } as const;

type State = keyof typeof TONES;

/** A device reports every minute; after so long without a word somebody should look. */
const SILENT_MS = 5 * 60_000;

/** How a device is at a moment, in milliseconds since 1970. */
export function stateOf({ codeUntil, enrolledAt, lastSeenAt, revokedAt }: DeviceView, now: number): State {
  if (revokedAt) return 'REVOKED';
  if (!enrolledAt) return now < Date.parse(codeUntil) ? 'OPEN' : 'EXPIRED';
  return now - Date.parse(lastSeenAt ?? enrolledAt) > SILENT_MS ? 'SILENT' : 'ACTIVE';
}
