import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSignedBy } from './signature';
import { readToken } from './token';

const DAY_ZERO = Date.UTC(2026, 0, 1);
const lines = readFileSync('../docs/reference/badge-vectors.tsv', 'utf8').trim().split('\n').slice(1);

function judge(line: string): string {
  const [algorithm, , , , , publicKey = '', text = ''] = line.split('\t');
  const token = readToken(text);
  if (!token || (algorithm !== 'ED25519' && algorithm !== 'ECDSA_P256')) return 'unreadable';
  const lastDay = new Date(DAY_ZERO + token.lastDay * 86_400_000).toISOString().slice(0, 10);
  const said = [token.algorithm, token.keyNumber, token.ticket, token.revision, lastDay, publicKey, text];
  const key = Uint8Array.from(publicKey.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  return [...said, isSignedBy(token, algorithm, key) ? 'genuine' : 'forged'].join('\t');
}

/** Curves are slow where many others compute. */
const PATIENCE_MS = 60_000;

describe('the badges that every reader must judge alike', { timeout: PATIENCE_MS }, () => {
  test('are read and judged as written', () => {
    expect(lines).toHaveLength(1000);
    expect(lines.map(judge)).toEqual(lines);
  });

  test.each(['ED25519', 'ECDSA_P256'])('every turned bit of one signed with %s is refused', (algorithm) => {
    const [, , , , , publicKey = '', text = ''] =
      lines.find((line) => line.startsWith(algorithm) && line.endsWith('genuine'))?.split('\t') ?? [];
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const key = Uint8Array.from(publicKey.match(/../g) ?? [], (byte) => parseInt(byte, 16));
    const good = readToken(text);
    const accepted = Array.from({ length: 600 }, (_, bit) => bit).filter((bit) => {
      const at = Math.floor(bit / 5);
      const turned = alphabet[alphabet.indexOf(text[at] ?? '') ^ (1 << (bit % 5))] ?? '';
      const token = readToken(text.slice(0, at) + turned + text.slice(at + 1));
      // another key number asks for another key
      return token && token.keyNumber === good?.keyNumber && isSignedBy(token, good.algorithm, key);
    });

    expect(good && isSignedBy(good, good.algorithm, key)).toBe(true);
    expect(accepted).toEqual([]);
  });

  test('anything else is no badge', () => {
    expect(['', 'A', '0'.repeat(119), 'U'.repeat(120), '가'.repeat(120), 'Z'.repeat(120)].map(readToken)).toEqual(
      Array.from({ length: 6 }),
    );
  });
});
