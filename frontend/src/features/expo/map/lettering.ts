/** How wide a bold letter is to its height: Hangul and Han fill a square, the rest about two thirds of it. */
const [SQUARE, SLIM] = [1, 0.66];
/** How much of what they stand on letters may fill. */
const FILLED = 0.92;

function ems(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? SQUARE : SLIM), 0);
}

/** The height of letters, in metres, at which a text fits a width: `most`, or as small as it has to be. */
export function fitting(text: string, width: number, most: number): number {
  return Math.min(most, (width * FILLED) / Math.max(1, ems(text)));
}

/** As much of a text as fits a width at a height of letters, both in metres. */
export function cut(text: string, width: number, height: number): string {
  const room = (width * FILLED) / height;
  if (ems(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && ems(letters.join('')) + SQUARE > room) letters.pop();
  return letters.length > 0 ? `${letters.join('')}…` : '';
}
