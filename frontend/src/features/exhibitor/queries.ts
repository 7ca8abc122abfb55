import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PageExhibitorView } from '../../api/generated';
import { getExhibitor, listExhibitors, listInterests } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

export interface DirectorySearch {
  readonly q: string;
  readonly zone: string;
  readonly interest: string;
}

const PAGE = 24;
const MOST = 200;

const keyOf = (expo: ExpoSlug) => ['expos', expo, 'exhibitors'] as const;

/** Every cache key of an exhibitor. */
export const exhibitors = {
  here: keyOf,
  directory: (expo: ExpoSlug, { q, zone, interest }: DirectorySearch) =>
    infiniteQueryOptions({
      queryKey: [...keyOf(expo), 'directory', { q, zone, interest }],
      queryFn: async ({ pageParam, signal }) => {
        const query = { ...(q && { q }), ...(zone && { zone }), ...(interest && { interest }), limit: PAGE };
        return page(expo, { ...query, ...(pageParam && { cursor: pageParam }) }, signal);
      },
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData, // what was found stays until the next is here
    }),
  /** All of them, for the floor plan. */
  all: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...keyOf(expo), 'all'],
      queryFn: async ({ signal }) => {
        let found = await page(expo, { limit: MOST }, signal);
        const items = [...found.items];
        while (found.next) {
          found = await page(expo, { limit: MOST, cursor: found.next }, signal);
          items.push(...found.items);
        }
        return items;
      },
    }),
  one: (expo: ExpoSlug, exhibitor: string) =>
    queryOptions({
      queryKey: [...keyOf(expo), exhibitor],
      queryFn: async ({ signal }) => (await getExhibitor({ path: { expo, exhibitor }, signal })).data,
    }),
  interests: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'interests'],
      queryFn: async ({ signal }) => (await listInterests({ path: { expo }, signal })).data,
      staleTime: 10 * 60_000,
    }),
};

interface PageQuery {
  readonly q?: string;
  readonly zone?: string;
  readonly interest?: string;
  readonly cursor?: string;
  readonly limit: number;
}

async function page(expo: ExpoSlug, query: PageQuery, signal: AbortSignal): Promise<PageExhibitorView> {
  return (await listExhibitors({ path: { expo }, query, signal })).data;
}
