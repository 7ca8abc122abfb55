import { queryOptions } from '@tanstack/react-query';
import { comparePlans, getMeetingHall, listBoard, listInstructions, listOpenings } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { matchingRuns } from '../queries';

/** Two that meet, or could. */
export interface Pair {
  readonly buyer: string;
  readonly exhibitor: string;
}

/** Every cache key of the board of a run's plan. */
export const board = {
  hall: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'meeting-hall'],
      queryFn: async ({ signal }) => (await getMeetingHall({ path: { expo }, signal })).data,
    }),
  /** The meetings that begin in a time. */
  meetings: (expo: ExpoSlug, run: string, from: string, until: string) =>
    queryOptions({
      queryKey: [...board.all(expo, run), 'meetings', from],
      queryFn: async ({ signal }) => (await listBoard({ path: { expo, run }, query: { from, until }, signal })).data,
    }),
  openings: (expo: ExpoSlug, run: string, pair: Pair) =>
    queryOptions({
      queryKey: [...board.all(expo, run), 'openings', pair],
      queryFn: async ({ signal }) => (await listOpenings({ path: { expo, run }, query: { ...pair }, signal })).data,
      staleTime: 0, // others pin too
    }),
  comparison: (expo: ExpoSlug, run: string, other: string) =>
    queryOptions({
      queryKey: [...board.all(expo, run), 'comparison', other],
      queryFn: async ({ signal }) => (await comparePlans({ path: { expo, run }, query: { with: other }, signal })).data,
      staleTime: Number.POSITIVE_INFINITY, // a plan never changes
    }),
  instructions: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'instructions'],
      queryFn: async ({ signal }) => (await listInstructions({ path: { expo }, signal })).data,
    }),
  all: (expo: ExpoSlug, run: string) => [...matchingRuns.all(expo), run, 'board'] as const,
};
