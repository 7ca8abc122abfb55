import { readFile } from 'node:fs/promises';
import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { readCode } from './decode';
import { grey, halved, stretched, type Picture } from './ladder';

const text = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'.repeat(4).slice(0, 120);

describe('a frame of the camera', () => {
  beforeAll(async () => {
    const wasmBinary = await readFile('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
    prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: false });
  });

  test('is read at once when it is clear', async () => {
    expect(await readCode(frame({ dark: 20, light: 235, noise: 0 }))).toEqual({ text, rung: 'plain' });
  });

  test('is read on a higher rung when the hall is dark and the sensor noisy', async () => {
    const found = await readCode(frame({ dark: 8, light: 40, noise: 16 }));

    expect(found?.text).toBe(text);
    expect(found?.rung).not.toBe('plain');
  });

  test('holds nothing when there is no code in it', async () => {
    expect(await readCode(frame({ dark: 120, light: 120, noise: 30 }))).toBeUndefined();
  });
});

test('stretching leaves the ends where they belong', () => {
  const data = Uint8ClampedArray.from({ length: 1000 }, (_, i) => (i % 2 ? 110 : 90));

  const { data: out } = stretched({ data, width: 100, height: 10 });

  expect([out[0], out[4], out[3]]).toEqual([0, 255, 255]);
});

test('halving takes the mean of four', () => {
  const picture = { data: Uint8ClampedArray.from([10, 20, 30, 40]), width: 2, height: 2 };

  expect(halved(picture)).toEqual({ data: Uint8ClampedArray.from([25]), width: 1, height: 1 });
});

test('white is bright, black is dark', () => {
  const data = Uint8ClampedArray.from([255, 255, 255, 255, 0, 0, 0, 255]);

  expect([...grey({ data, width: 2, height: 1 }).data]).toEqual([255, 0]);
});

/** A code of 4 pixels a module, drawn in two greys with seeded noise over it. */
function frame({ dark, light, noise }: { dark: number; light: number; noise: number }): Picture {
  const { data: modules, size } = encode(text, { ecc: 'M', border: 6 });
  const width = size * 4;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  let seed = 7;
  const random = () => ((seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5) * 2;
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const value = (modules[y >> 2]?.[x >> 2] ? dark : light) + random() * noise;
      data.fill(value, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data, width, height: width };
}
