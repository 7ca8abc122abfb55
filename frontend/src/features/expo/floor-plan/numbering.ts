/** Numbers by a pattern: each `#` is a digit, as in `A###`; without one the number follows the words. */
export function numbersBy(pattern: string, first: number, count: number, step = 1): string[] {
  return Array.from({ length: count }, (_, at) => {
    const number = first + at * step;
    const hashes = /#+/.exec(pattern)?.[0];
    return hashes ? pattern.replace(hashes, String(number).padStart(hashes.length, '0')) : `${pattern}${number}`;
  });
}

/** The first number of the pattern after all those that are taken. */
export function nextOf(pattern: string, taken: readonly string[]): number {
  const [before = '', after = ''] = pattern.split(/#+/);
  const used = taken
    .filter((number) => number.startsWith(before) && number.endsWith(after))
    .map((number) => number.slice(before.length, number.length - after.length))
    .filter((digits) => /^\d+$/.test(digits))
    .map(Number);
  return Math.max(0, ...used) + 1;
}
