import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getMeetingRecordTotals, listMeetingRecords } from '../../../api/generated';
import type { RecordLine } from '../../../api/generated/types.gen';
import type { ExpoSlug } from '../../../lib/paths';

type State = RecordLine['state'];

export const STATES = ['MISSING', 'WRITTEN', 'DISPUTED', 'CONFIRMED'] as const satisfies readonly State[];

export const STATE_TONES = { MISSING: 'warn', WRITTEN: 'waiting', DISPUTED: 'bad', CONFIRMED: 'ok' } as const;

export function stateOf(text: string): State | undefined {
  return STATES.find((state) => state === text);
}

/** Every cache key of the records of all meetings, as an organizer reads them. */
export const listedRecords = {
  all: (expo: ExpoSlug) => ['expos', expo, 'meeting-records'] as const,
  list: (expo: ExpoSlug, state: State | undefined) =>
    infiniteQueryOptions({
      queryKey: [...listedRecords.all(expo), 'list', state],
      queryFn: async ({ signal, pageParam: cursor }) =>
        (
          await listMeetingRecords({
            path: { expo },
            query: { limit: 50, ...(state && { state }), ...(cursor && { cursor }) },
            signal,
          })
        ).data,
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }: { next?: string | null }) => next ?? undefined,
    }),
  totals: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...listedRecords.all(expo), 'totals'],
      queryFn: async ({ signal }) => (await getMeetingRecordTotals({ path: { expo }, signal })).data,
    }),
};
