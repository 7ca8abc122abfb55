import type { RecordDraft } from './draft';

const PREFIX = 'madang.record.';

/** What was typed and has not reached the server; a closed tab or a dead network loses none of it. */
export function keptRecord(meeting: string): RecordDraft | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + meeting);
    // only ever written by `keepRecord`
    return kept === null ? undefined : (JSON.parse(kept) as RecordDraft);
  } catch {
    return undefined; // no storage, or somebody else's
  }
}

export function keepRecord(meeting: string, draft: RecordDraft): void {
  try {
    localStorage.setItem(PREFIX + meeting, JSON.stringify(draft));
  } catch {
    // a browser without storage still saves to the server
  }
}

/** Once the server has it. */
export function dropRecord(meeting: string): void {
  try {
    localStorage.removeItem(PREFIX + meeting);
  } catch {
    // nothing was kept
  }
}

/** When someone signs out, what they typed leaves the device. */
export function forgetRecords(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // nothing was kept
  }
}
