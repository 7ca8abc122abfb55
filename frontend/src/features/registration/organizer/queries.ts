import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ListedRegistration, ListRegistrationsData, ListedSession, QuestionView } from '../../../api/generated';
import {
  getRetention,
  listAdmissionTypes,
  listAnswers,
  listBadgeSigningKeys,
  listConsentItems,
  listQuestions,
  listQuotas,
  listRegistrations,
  listSessions,
} from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

export const STATES = [
  'REGISTERED',
  'REQUESTED',
  'WAITING',
  'OFFERED',
  'CANCELLED',
  'REFUSED',
  'EXPIRED',
] as const satisfies readonly ListedRegistration['state'][];

/** Who is asked. */
export type Audience = QuestionView['audience'];

export type RegistrationSearch = Pick<NonNullable<ListRegistrationsData['query']>, 'q' | 'state'>;

/** Every cache key of what an organizer sees of registrations. */
export const registrations = {
  all: (expo: ExpoSlug) => ['expo', expo, 'registrations'] as const,
  list: (expo: ExpoSlug, { q, state }: RegistrationSearch) =>
    infiniteQueryOptions({
      queryKey: [...registrations.all(expo), 'list', q ?? '', state ?? 'all'],
      queryFn: async ({ signal, pageParam: cursor }) => {
        const query = { limit: 50, ...(q && { q }), ...(state && { state }), ...(cursor && { cursor }) };
        return (await listRegistrations({ path: { expo }, query, signal })).data;
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  types: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'admission-types'],
      queryFn: async ({ signal }) => (await listAdmissionTypes({ path: { expo }, signal })).data,
    }),
  quotas: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'quotas'],
      queryFn: async ({ signal }) => (await listQuotas({ path: { expo }, signal })).data,
    }),
  questions: (expo: ExpoSlug, audience: Audience) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'questions', audience],
      queryFn: async ({ signal }) => (await listQuestions({ path: { expo }, query: { audience }, signal })).data,
    }),
  consentItems: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'consent-items'],
      queryFn: async ({ signal }) => (await listConsentItems({ path: { expo }, signal })).data,
    }),
  retention: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'retention'],
      queryFn: async ({ signal }) => (await getRetention({ path: { expo }, signal })).data,
    }),
  keys: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'badge-keys'],
      queryFn: async ({ signal }) => (await listBadgeSigningKeys({ path: { expo }, signal })).data,
    }),
  answers: (expo: ExpoSlug, registration: string) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'answers', registration],
      queryFn: async ({ signal }) => (await listAnswers({ path: { expo, registration }, signal })).data,
    }),
  /** The sessions that a quota may be that of. */
  sessions: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...registrations.all(expo), 'sessions'],
      queryFn: async ({ signal }) => {
        const items: ListedSession[] = [];
        let next: string | undefined;
        do {
          const query = { limit: 200, ...(next && { cursor: next }) };
          const { data } = await listSessions({ path: { expo }, query, signal });
          items.push(...data.items);
          next = data.next;
        } while (next);
        return items;
      },
    }),
};
