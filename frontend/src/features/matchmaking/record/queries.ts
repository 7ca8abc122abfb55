import { queryOptions } from '@tanstack/react-query';
import { getMyMeetingRecord, listMyMeetingRecords } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

/** Every cache key of the records of one's own meetings. */
export const meetingRecords = {
  all: (expo: ExpoSlug) => ['expos', expo, 'my-meeting-records'] as const,
  mine: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...meetingRecords.all(expo), 'list'],
      queryFn: async ({ signal }) => (await listMyMeetingRecords({ path: { expo }, signal })).data,
      refetchInterval: 60_000, // meetings begin, and the other side writes and answers
    }),
  one: (expo: ExpoSlug, meeting: string) =>
    queryOptions({
      queryKey: [...meetingRecords.all(expo), meeting],
      queryFn: async ({ signal }) => (await getMyMeetingRecord({ path: { expo, meeting }, signal })).data,
    }),
};
