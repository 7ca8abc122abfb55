import type { DeviceView } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { open } from '../scan/database';

interface Enrolment {
  readonly device: DeviceView;
  readonly secret: string;
}

/** What this device is known by in an expo, if it is enrolled. */
export async function readEnrolment(expo: ExpoSlug): Promise<Enrolment | undefined> {
  const kept = await (await open()).get('enrolments', expo);
  if (!kept) return undefined;
  const { device, lock, nonce, secret } = kept;
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, lock, secret);
  return { device, secret: new TextDecoder().decode(plain) };
}

/** Keeps the secret under a key that never leaves the browser: a copy of the storage alone is of no use. */
export async function keepEnrolment(expo: ExpoSlug, { device, secret }: Enrolment): Promise<void> {
  const lock = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, lock, new TextEncoder().encode(secret));
  await (await open()).put('enrolments', { device, lock, nonce, secret: sealed }, expo);
}

/** The scans that wait here stay. */
export async function forgetEnrolment(expo: ExpoSlug): Promise<void> {
  await (await open()).delete('enrolments', expo);
}
