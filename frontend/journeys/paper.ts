import { inflateSync } from 'node:zlib';

/** How many pages a PDF has. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The letters that are drawn in a PDF: its fonts hold those alone, and say which they are. */
export function lettersOf(pdf: Buffer): Set<string> {
  const letters = new Set<string>();
  for (const map of streamsOf(pdf).filter((stream) => stream.includes('begincmap')))
    for (const [, list = ''] of map.matchAll(/begin(?:bfchar|bfrange)([^]*?)end/g))
      for (const line of list.trim().split('\n')) {
        const [first = 0, ...rest] = [...line.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, hex = '']) => parseInt(hex, 16));
        const [last = first, letter = 0] = rest.length > 1 ? rest : [first, ...rest];
        for (let glyph = first; glyph <= last; glyph++) letters.add(String.fromCodePoint(letter + glyph - first));
      }
  return letters;
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].flatMap(([, stream = '']) => {
    try {
      return [inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')];
    } catch {
      return []; // a picture, or not packed
    }
  });
}
