const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** Without the hyphens and spaces that people write between the digits. */
export const bare = (written: string) => written.replace(/[\s-]/g, '');

/**
 * Whether the last of the ten digits follows from the others, as the National Tax Service of Korea gives them. Vectors:
 * `docs/reference/business-number-vectors.tsv`.
 */
export function isBusinessNumber(written: string): boolean {
  const digits = bare(written);
  if (!/^[0-9]{10}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  const carried = Math.floor((5 * Number(digits[8])) / 10);
  return (10 - ((sum + carried) % 10)) % 10 === Number(digits[9]);
}
