import { queryOptions } from '@tanstack/react-query';
import { listMyMeetingRequests } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

export const meetingRequests = {
  mine: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'my-meeting-requests'],
      queryFn: async ({ signal }) => (await listMyMeetingRequests({ path: { expo }, signal })).data,
      refetchInterval: 60_000, // the other side asks and answers too
    }),
};
