/** As many as the server takes at a time. */
export const MOST_LINES = 100;

/** The lines of a pasted list; a run of addresses on one line is several. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n\r;]+|(?<=@[^\s,]+),/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
