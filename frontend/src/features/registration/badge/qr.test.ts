import { readFile } from 'node:fs/promises';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, test } from 'vitest';
import { QR_SIZE, qrModules, qrPath } from './qr';

const token = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(4).slice(0, 120);

describe("a badge's QR code", () => {
  beforeAll(async () => {
    const wasmBinary = await readFile('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
    prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: false });
  });

  test('is read by the scanner as it was written, with error correction M', async () => {
    const [code] = await readBarcodes(picture(qrModules(token), 4), { formats: ['QRCode'] });

    expect({ text: code?.text, ecLevel: code?.ecLevel, version: code?.version }).toEqual({
      text: token,
      ecLevel: 'M',
      version: '5',
    });
  });

  test('has a light margin of four modules all around', () => {
    const dark = qrModules(token).flatMap((row, y) => row.flatMap((is, x) => (is ? [[x, y] as const] : [])));
    const edges = dark.flat();

    expect([QR_SIZE, Math.min(...edges), Math.max(...edges)]).toEqual([45, 4, 40]);
  });

  test('is one square a dark module', () => {
    const dark = qrModules(token).flat().filter(Boolean).length;

    expect(qrPath(token).split('h1v1h-1z').length - 1).toBe(dark);
  });
});

function picture(modules: readonly (readonly boolean[])[], scale: number): ImageData {
  const width = modules.length * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { data, width, height: width, colorSpace: 'srgb' } as ImageData;
}
