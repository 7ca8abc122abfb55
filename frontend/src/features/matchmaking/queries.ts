import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import {
  getPlanReport,
  getPublishedPlan,
  getRun,
  listBuyers,
  listDeclined,
  listExhibitors,
  listFreeTimes,
  listMyMeetings,
  listMyWishes,
  listPlannedMeetings,
  listProgress,
  listRuns,
  listUnscheduled,
  reportInputs,
  suggestAnswerDeadline,
} from '../../api/generated';
import type { InTwoLanguages, MatchingRun } from '../../api/generated/types.gen';
import type { ExpoSlug } from '../../lib/paths';
import { keptAgenda } from './participant/kept-agenda';

const of = (expo: ExpoSlug, noun: string) => ['expos', expo, noun] as const;
const paged = { initialPageParam: undefined as string | undefined };
const nextOf = ({ next }: { next?: string | null }) => next ?? undefined;

export const matchingInputs = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: of(expo, 'matching-inputs'),
    queryFn: async ({ signal }) => (await reportInputs({ path: { expo }, signal })).data,
  });

/** Every cache key of the matching runs. */
export const matchingRuns = {
  all: (expo: ExpoSlug) => of(expo, 'matching-runs'),
  list: (expo: ExpoSlug) =>
    infiniteQueryOptions({
      queryKey: [...matchingRuns.all(expo), 'list'],
      queryFn: async ({ signal, pageParam: cursor }) =>
        (await listRuns({ path: { expo }, query: { limit: 20, ...(cursor && { cursor }) }, signal })).data,
      ...paged,
      getNextPageParam: nextOf,
    }),
  one: (expo: ExpoSlug, run: string) =>
    queryOptions({
      queryKey: [...matchingRuns.all(expo), run],
      queryFn: async ({ signal }) => (await getRun({ path: { expo, run }, signal })).data,
      staleTime: Number.POSITIVE_INFINITY, // the live line brings whatever is newer
    }),
  progress: (expo: ExpoSlug, run: string) =>
    queryOptions({
      queryKey: [...matchingRuns.all(expo), run, 'progress'],
      queryFn: async ({ signal }) => (await listProgress({ path: { expo, run }, signal })).data,
    }),
  meetings: (expo: ExpoSlug, run: string) =>
    infiniteQueryOptions({
      queryKey: [...matchingRuns.all(expo), run, 'meetings'],
      queryFn: async ({ signal, pageParam: cursor }) =>
        (await listPlannedMeetings({ path: { expo, run }, query: { limit: 50, ...(cursor && { cursor }) }, signal }))
          .data,
      ...paged,
      getNextPageParam: nextOf,
    }),
  unscheduled: (expo: ExpoSlug, run: string) =>
    infiniteQueryOptions({
      queryKey: [...matchingRuns.all(expo), run, 'unscheduled'],
      queryFn: async ({ signal, pageParam: cursor }) =>
        (await listUnscheduled({ path: { expo, run }, query: { limit: 50, ...(cursor && { cursor }) }, signal })).data,
      ...paged,
      getNextPageParam: nextOf,
    }),
  report: (expo: ExpoSlug, run: string) =>
    queryOptions({
      queryKey: [...matchingRuns.all(expo), run, 'report'],
      queryFn: async ({ signal }) => (await getPlanReport({ path: { expo, run }, signal })).data,
      staleTime: Number.POSITIVE_INFINITY, // a plan never changes
    }),
  /** When answers to a plan would best close. */
  answerDeadline: (expo: ExpoSlug, run: string) =>
    queryOptions({
      queryKey: [...matchingRuns.all(expo), run, 'answer-deadline'],
      queryFn: async ({ signal }) => (await suggestAnswerDeadline({ path: { expo, run }, signal })).data.answerUntil,
      staleTime: 0, // it moves on with the time
    }),
  /** How many buyers and exhibitors have a meeting in a plan: who will be told when it is published. */
  audience: (expo: ExpoSlug, run: string) =>
    queryOptions({
      queryKey: [...matchingRuns.all(expo), run, 'audience'],
      queryFn: ({ signal }) => countAudience(expo, run, signal),
      staleTime: Number.POSITIVE_INFINITY, // a plan never changes
    }),
};

export interface Audience {
  readonly buyers: number;
  readonly exhibitors: number;
}

async function countAudience(expo: ExpoSlug, run: string, signal: AbortSignal): Promise<Audience> {
  const buyers = new Set<string>();
  const exhibitors = new Set<string>();
  let cursor: string | undefined;
  do {
    const query = { limit: 200, ...(cursor && { cursor }) };
    const { data } = await listPlannedMeetings({ path: { expo, run }, query, signal });
    for (const { buyer, exhibitor } of data.items) {
      buyers.add(buyer.id);
      exhibitors.add(exhibitor.id);
    }
    cursor = nextOf(data);
  } while (cursor);
  return { buyers: buyers.size, exhibitors: exhibitors.size };
}

/** Keeps what came by whatever way, unless something newer is known. */
export function keepNewer(queries: QueryClient, expo: ExpoSlug, run: MatchingRun): void {
  queries.setQueryData(matchingRuns.one(expo, run.id).queryKey, (known) =>
    known && known.version > run.version ? known : run,
  );
}

export const publishedPlan = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: of(expo, 'published-plan'),
    queryFn: async ({ signal }) => (await getPublishedPlan({ path: { expo }, signal })).data,
  });

export const declinedMeetings = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: [...of(expo, 'published-plan'), 'declined'],
    queryFn: async ({ signal }) => (await listDeclined({ path: { expo }, signal })).data,
  });

export const agenda = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: of(expo, 'my-meetings'),
    queryFn: async ({ signal }) => (await listMyMeetings({ path: { expo }, signal })).data,
    refetchInterval: 60_000, // the other side answers too
  });

/** When a meeting could be held instead, as it is now. */
export const freeTimes = (expo: ExpoSlug, meeting: string) =>
  queryOptions({
    queryKey: [...of(expo, 'free-times'), meeting],
    queryFn: async ({ signal }) => (await listFreeTimes({ path: { expo, meeting }, signal })).data,
    staleTime: 0, // others take them
  });

/** What this device has kept of the agenda; nothing where it has never been here. */
export const keptCopy = (expo: ExpoSlug) =>
  queryOptions({ queryKey: of(expo, 'kept-agenda'), queryFn: () => keptAgenda(expo), staleTime: 0, retry: false });

export type Side = 'BUYER' | 'EXHIBITOR';

/** A company that may be wished for. */
export interface Company {
  readonly id: string;
  readonly name: InTwoLanguages;
  readonly country: string;
  readonly introduction?: InTwoLanguages;
  readonly booths: readonly string[];
}

export const wishes = {
  mine: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: of(expo, 'my-wishes'),
      queryFn: async ({ signal }) => (await listMyWishes({ path: { expo }, signal })).data,
    }),
  /** The other side of the meeting tables. */
  companies: (expo: ExpoSlug, side: Side, search: string) =>
    infiniteQueryOptions({
      queryKey: [...of(expo, 'companies'), side, search],
      queryFn: ({ signal, pageParam }) =>
        side === 'BUYER' ? exhibitorsFor(expo, search, pageParam, signal) : buyersFor(expo, pageParam, signal),
      ...paged,
      getNextPageParam: nextOf,
    }),
};

interface Companies {
  readonly items: readonly Company[];
  readonly next?: string | null;
}

async function exhibitorsFor(
  expo: ExpoSlug,
  q: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Companies> {
  const query = { limit: 50, ...(q && { q }), ...(cursor && { cursor }) };
  const { data } = await listExhibitors({ path: { expo }, query, signal });
  return {
    next: data.next,
    items: data.items.map(({ stands, ...exhibitor }) => ({ ...exhibitor, booths: stands.map(({ number }) => number) })),
  };
}

async function buyersFor(expo: ExpoSlug, cursor: string | undefined, signal: AbortSignal): Promise<Companies> {
  const { data } = await listBuyers({ path: { expo }, query: { limit: 50, ...(cursor && { cursor }) }, signal });
  return { next: data.next, items: data.items.map((buyer) => ({ ...buyer, booths: [] })) };
}
