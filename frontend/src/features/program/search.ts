import type { ListedSession } from '../../api/generated';
import type { ProgramSearch } from './queries';

export const TYPES = ['SESSION', 'CLASS'] as const;
export const AGE_GROUPS = ['CHILDREN', 'YOUTH', 'ADULTS', 'SENIORS'] as const;

/** The search that an address asks for; what it says wrong is left out. */
export function toSearch(
  asked: Readonly<Record<'day' | 'track' | 'type' | 'age', string>>,
  days: readonly string[],
  today: string | undefined,
): ProgramSearch {
  const day = days.find((one) => one === asked.day) ?? days.find((one) => one === today) ?? days[0];
  const type = TYPES.find((one) => one === asked.type);
  const ageGroup = AGE_GROUPS.find((one) => one === asked.age);
  return {
    ...(day && { day }),
    ...(isUuid(asked.track) && { track: asked.track }),
    ...(type && { type }),
    ...(ageGroup && { ageGroup }),
  };
}

/** Sessions that begin together stand together; they come in the order of their start. */
export function byStart(sessions: readonly ListedSession[]): [start: string, sessions: ListedSession[]][] {
  const groups = new Map<string, ListedSession[]>();
  for (const session of sessions) groups.set(session.start, [...(groups.get(session.start) ?? []), session]);
  return [...groups];
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
