import { readBarcodes } from 'zxing-wasm/reader';
import { grey, halved, stretched, type Picture } from './ladder';

export interface Found {
  readonly text: string;
  /** Which attempt found it. */
  readonly rung: 'plain' | 'half' | 'full';
}

/** The QR code in a picture: as it is, else smaller and clearer, else clearer at full size. */
export async function readCode(picture: Picture): Promise<Found | undefined> {
  const plain = await read(picture);
  if (plain !== undefined) return { text: plain, rung: 'plain' };
  const bright = grey(picture);
  const half = await read(stretched(halved(bright)));
  if (half !== undefined) return { text: half, rung: 'half' };
  const full = await read(stretched(bright));
  return full === undefined ? undefined : { text: full, rung: 'full' };
}

async function read({ data, width, height }: Picture): Promise<string | undefined> {
  const image = { data, width, height, colorSpace: 'srgb' } satisfies ImageData;
  const [code] = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return code?.text;
}
