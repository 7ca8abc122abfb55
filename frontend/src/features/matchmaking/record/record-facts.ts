import type { RecordLine } from '../../../api/generated/types.gen';

/** How the record of a meeting stands for the company that reads it. */
export type RecordStanding = 'missing' | 'toAnswer' | 'sent' | 'confirmed' | 'disputed' | 'disputedByOther';

export function standingOf({ state, own }: RecordLine): RecordStanding {
  switch (state) {
    case 'MISSING':
      return 'missing';
    case 'WRITTEN':
      return own ? 'sent' : 'toAnswer';
    case 'CONFIRMED':
      return 'confirmed';
    case 'DISPUTED':
      return own ? 'disputedByOther' : 'disputed';
    default:
      return state satisfies never;
  }
}

/** What this side has to do something about. */
export function toDo(lines: readonly RecordLine[]): RecordLine[] {
  return lines.filter((line) => ['missing', 'toAnswer', 'disputedByOther'].includes(standingOf(line)));
}
