import type { KeyView } from '../../../api/generated';

/** What a badge says; `docs/reference/badge-vectors.tsv` holds badges that every reader must read alike. */
export interface BadgeToken {
  readonly algorithm: KeyView['algorithm'];
  /** 0 to 31. */
  readonly keyNumber: number;
  /** 8 bytes, as 16 hexadecimal digits. */
  readonly ticket: string;
  /** 0 to 15. */
  readonly revision: number;
  /** Days after the first that badges can end on. */
  readonly lastDay: number;
  readonly claims: Uint8Array;
  readonly signature: Uint8Array;
}

const CHARACTERS = 120;
const CLAIMS_BYTES = 11;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ALGORITHMS: readonly KeyView['algorithm'][] = ['ED25519', 'ECDSA_P256'];

/** Reads a badge, whoever signed it; undefined on anything that is none. Letters may be lower case, as some scanners send them. */
export function readToken(text: string): BadgeToken | undefined {
  const bytes = decode(text.trim().toUpperCase());
  if (!bytes) return undefined;
  const head = bytes[0] ?? 0;
  const tail = new DataView(bytes.buffer).getUint16(CLAIMS_BYTES - 2);
  const algorithm = ALGORITHMS[head >> 5];
  if (!algorithm) return undefined;
  return {
    algorithm,
    keyNumber: head & 0x1f,
    ticket: hex(bytes.subarray(1, 9)),
    revision: tail >> 12,
    lastDay: tail & 0xfff,
    claims: bytes.subarray(0, CLAIMS_BYTES),
    signature: bytes.subarray(CLAIMS_BYTES),
  };
}

/** Whether it may be the eight characters under a QR code. */
export function isShortCode(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{8}$/i.test(text.trim());
}

/** Crockford's base 32: five bits a character. */
function decode(text: string): Uint8Array | undefined {
  if (text.length !== CHARACTERS) return undefined;
  const bytes = new Uint8Array((CHARACTERS * 5) / 8);
  let buffer = 0;
  let held = 0;
  let at = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    buffer = ((buffer << 5) | value) & 0xfff;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = buffer >> held;
  }
  return bytes;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
