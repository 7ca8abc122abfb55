/** A key as the browser names it by its place, so that a Korean keyboard layout does not change what was scanned. */
export interface Key {
  readonly code: string;
  /** Milliseconds, on any clock. */
  readonly at: number;
}

/** Scanners over the air send a key every 50 to 90 ms. */
const GAP_MS = 100;
const SHORTEST = 8;

/**
 * Tells the keys of a scanner that types from those of a person: they come faster than anybody can type and end with
 * Enter. Returns the code that an Enter completes.
 */
export class Wedge {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;

  take({ code, at }: Key): string | undefined {
    const isFast = at - this.last < GAP_MS;
    this.last = at;
    if (code === 'Enter' || code === 'NumpadEnter') {
      const done = isFast ? this.text : '';
      this.text = '';
      return done.length >= SHORTEST ? done : undefined;
    }
    const letter = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code);
    if (!letter) return undefined; // shift and its like
    this.text = (isFast ? this.text : '') + (letter[1] ?? letter[2] ?? '');
    return undefined;
  }
}
