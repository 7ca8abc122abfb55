import { CameraView } from '../features/admission/camera/CameraView';
import { ManualEntry } from '../features/admission/scan/ManualEntry';
import { clockOffset } from '../features/admission/scan/clock';
import { signal } from '../features/admission/scan/feedback';
import { useWedge } from '../features/admission/scan/use-wedge';
import type { BadgeReading } from '../features/lead/scan/lead-scanner';
import { useWakeLock } from '../lib/use-wake-lock';

/** Signatures weigh much: they come after the camera, and stay. */
const badgeDesk = () => import('../features/admission/badge/badge-desk');

/** Whatever reads a badge: the camera, a scanner that types, or a hand. */
export function BadgeReader({ onCode }: { onCode: (text: string) => void }) {
  useWedge(onCode);
  useWakeLock();
  return (
    <>
      <CameraView onCode={onCode} />
      <ManualEntry onCode={onCode} />
    </>
  );
}

/** What a phone knows of badges by itself, as gates do. */
export const badgeReading: BadgeReading = {
  learn: async (expo) => (await badgeDesk()).refreshKeys(expo),
  judge: async (expo, token) => {
    const verdict = await (await badgeDesk()).judgeBadge(expo, token, new Date());
    if (verdict?.kind !== 'bad') return verdict && { kind: 'good' };
    return { kind: verdict.reason === 'UNREADABLE' ? 'unreadable' : 'bad' };
  },
  clockOffset,
  signal,
};
