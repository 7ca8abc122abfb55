import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../api/generated/client.gen';
import type { FollowRunData, MatchingRun } from '../../../api/generated/types.gen';
import { useLive } from '../../../api/use-live';
import type { ExpoSlug } from '../../../lib/paths';
import { keepNewer, matchingRuns, publishedPlan } from '../queries';
import { hasEnded, isMatchingRun, withPoint } from './run-facts';

/** A run as it goes: asked once, then told by the server until it has ended. */
export function useRun(expo: ExpoSlug, id: string) {
  const queries = useQueryClient();
  const query = useQuery(matchingRuns.one(expo, id));
  const take = (run: MatchingRun) => {
    keepNewer(queries, expo, run);
    queries.setQueryData(matchingRuns.progress(expo, id).queryKey, (curve) => curve && withPoint(curve, run));
    if (!hasEnded(run)) return;
    void queries.invalidateQueries({ queryKey: matchingRuns.list(expo).queryKey });
    void queries.invalidateQueries({ queryKey: matchingRuns.progress(expo, id).queryKey });
    void queries.invalidateQueries({ queryKey: publishedPlan(expo).queryKey });
  };
  const isGoing = query.data !== undefined && !hasEnded(query.data);
  const line = useLive(isGoing ? livePath(expo, id) : undefined, ({ data }) => {
    if (isMatchingRun(data) && data.id === id) take(data);
  });
  return { ...query, line, take };
}

function livePath(expo: string, run: string): string {
  return client.buildUrl<FollowRunData>({ url: '/api/expos/{expo}/matching-runs/{run}/live', path: { expo, run } });
}
