/** The server tells whole seconds: less than this is no difference, and a clock that is nearly right stays as it is. */
const TELLING_MS = 2000;

let behind = 0;

/** Milliseconds that this device's clock is behind the server's, as far as it knows. */
export const clockOffset = (): number => behind;

/** Learns from an answer of the server how wrong this device's clock is; `asked` and `answered` are by this clock. */
export function learnClock(response: Response, asked: number, answered: number): void {
  const server = Date.parse(response.headers.get('Date') ?? '');
  if (Number.isNaN(server)) return;
  const offset = Math.round(server + 500 - (asked + answered) / 2);
  behind = Math.abs(offset) < TELLING_MS ? 0 : offset;
}
