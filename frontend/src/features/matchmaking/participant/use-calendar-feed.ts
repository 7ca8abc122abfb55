import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { closeMyCalendarFeed, getMyCalendarFeed, renewMyCalendarFeed } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

/** The address by which one's calendar reads the agenda, and what can be done to it. */
export function useCalendarFeed(expo: ExpoSlug) {
  const queries = useQueryClient();
  const queryKey = ['expos', expo, 'my-calendar-feed'];
  const feed = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await getMyCalendarFeed({ path: { expo }, signal })).data,
  });
  const renew = useMutation({
    mutationFn: async () => (await renewMyCalendarFeed({ path: { expo } })).data,
    onSuccess: (made) => queries.setQueryData(queryKey, made),
  });
  const close = useMutation({
    mutationFn: () => closeMyCalendarFeed({ path: { expo } }),
    onSuccess: () => queries.setQueryData(queryKey, { address: null }),
  });
  return { feed, renew, close };
}
