import { queryOptions } from '@tanstack/react-query';
import type { ChildRequest, Registered, RegistrationRequest } from '../../api/generated';
import {
  askGuardian,
  getBadge,
  getGuardianRequest,
  getOwnRegistration,
  getRegistrationForm,
  registerVisitor,
} from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';
import { keepBadge, type KeptBadge } from './badge/kept-badge';

export const registrationForm = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: ['expos', expo, 'registration-form'],
    queryFn: async ({ signal }) => (await getRegistrationForm({ path: { expo }, signal })).data,
  });

/** Where one registers: on the expo's page, or at its entrance. */
export interface Counter {
  readonly form: ReturnType<typeof registrationForm>;
  readonly register: (body: RegistrationRequest, key: string) => Promise<Registered>;
  /** Mails the guardian of a child under 14. */
  readonly askGuardian: (child: ChildRequest) => Promise<void>;
  /** What is typed here is kept for a reload; not where the next visitor uses the same device. */
  readonly keepsTyping: boolean;
}

export const onlineCounter = (expo: ExpoSlug): Counter => ({
  form: registrationForm(expo),
  register: async (body, key) =>
    (await registerVisitor({ path: { expo }, headers: { 'Idempotency-Key': key }, body })).data,
  askGuardian: async (body) => void (await askGuardian({ path: { expo }, body })),
  keepsTyping: true,
});

/** What a child wrote, for the guardian who holds the link with it. */
export const guardianRequest = (expo: ExpoSlug, link: string) =>
  queryOptions({
    queryKey: ['expos', expo, 'guardian-request', link],
    queryFn: async ({ signal }) => (await getGuardianRequest({ path: { expo }, auth: link, signal })).data,
  });

/** What belongs to whoever holds a manage link. */
export const ownRegistration = {
  badge: (expo: ExpoSlug, manageToken: string, kept?: KeptBadge) =>
    queryOptions({
      queryKey: ['expos', expo, 'own', manageToken, 'badge'],
      queryFn: async ({ signal }) => {
        const { data } = await getBadge({ path: { expo }, auth: manageToken, signal });
        keepBadge(expo, { manageToken, badge: data, at: Date.now() });
        return data;
      },
      ...(kept && { initialData: kept.badge, initialDataUpdatedAt: kept.at }),
      staleTime: 0, // it may be good no more
    }),
  data: (expo: ExpoSlug, manageToken: string) =>
    queryOptions({
      queryKey: ['expos', expo, 'own', manageToken, 'data'],
      queryFn: async ({ signal }) => (await getOwnRegistration({ path: { expo }, auth: manageToken, signal })).data,
    }),
};
