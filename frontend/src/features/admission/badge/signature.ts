import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import type { KeyView } from '../../../api/generated';
import type { BadgeToken } from './token';

/** Whether the private half of this raw public key (32 bytes for Ed25519, 65 for P-256) has signed the badge. */
export function isSignedBy(
  { algorithm, claims, signature }: BadgeToken,
  by: KeyView['algorithm'],
  publicKey: Uint8Array,
) {
  if (algorithm !== by) return false;
  try {
    return algorithm === 'ED25519'
      ? ed25519.verify(signature, claims, publicKey)
      : p256.verify(signature, claims, publicKey, { lowS: false });
  } catch {
    return false; // what is no point or no number on the curve has signed nothing
  }
}
