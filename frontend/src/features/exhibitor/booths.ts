import type { Stand } from '../../api/generated';

/** The numbers of an exhibitor's booths, neighbours drawn together: A101–A104, A201. Empty without a booth. */
export function boothsOf(stands: readonly Pick<Stand, 'number'>[]): string {
  const numbers = stands
    .map(({ number }) => number)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? '', number)) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0])).join(', ');
}

function follows(one: string, next: string): boolean {
  const [a, b] = [one, next].map((number) => /^(.*?)(\d+)$/.exec(number));
  return a?.[1] !== undefined && a[1] === b?.[1] && Number(a[2]) + 1 === Number(b?.[2]);
}
