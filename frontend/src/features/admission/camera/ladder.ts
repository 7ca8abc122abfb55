/** A picture as the decoder takes it: four bytes a pixel. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** One byte a pixel: how bright it is. */
export interface Grey {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** How bright each pixel looks to an eye. */
export function grey({ data, width, height }: Picture): Grey {
  const out = new Uint8ClampedArray(width * height);
  for (let i = 0; i < out.length; i++) {
    const at = i * 4;
    out[i] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  }
  return { data: out, width, height };
}

/** Half as large, each pixel the mean of four: noise goes, a code of a few pixels a module stays. */
export function halved({ data, width, height }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8ClampedArray(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = 2 * y * width + 2 * x;
      const sum = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0);
      out[y * w + x] = sum >> 2;
    }
  return { data: out, width: w, height: h };
}

/** The brightest and darkest hundredth apart as far as they go: what a dark hall leaves of a code is seen again. */
export function stretched({ data, width, height }: Grey): Picture {
  const [low, high] = ends(data);
  const scale = 255 / Math.max(1, high - low);
  const out = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < data.length; i++) out.fill(((data[i] ?? 0) - low) * scale, i * 4, i * 4 + 3);
  return { data: out, width, height };
}

/** The values below and above which one in a hundred pixels lies. */
function ends(data: Uint8ClampedArray): [number, number] {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const few = data.length / 100;
  const from = (values: number[]) => {
    let seen = 0;
    return values.find((value) => (seen += counts[value] ?? 0) > few) ?? 0;
  };
  const values = Array.from(counts.keys());
  return [from(values), from(values.toReversed())];
}
