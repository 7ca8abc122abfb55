import { queryOptions } from '@tanstack/react-query';
import { getInvitation, listCompanies, listInvitations, listOwnInvitations } from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

/** Whose invitations: of the whole expo, or of the owner's company. */
export type Scope = 'expo' | 'company';

/** While a mail is under way, the list is asked again. */
const AGAIN_MS = 5_000;

export const invitations = {
  list: (expo: ExpoSlug, scope: Scope) =>
    queryOptions({
      queryKey: ['expos', expo, 'invitations', scope],
      queryFn: async ({ signal }) =>
        (await (scope === 'expo' ? listInvitations : listOwnInvitations)({ path: { expo }, signal })).data,
      refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'WAITING') ? AGAIN_MS : false),
    }),
  companies: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'companies'],
      queryFn: async ({ signal }) => (await listCompanies({ path: { expo }, signal })).data,
    }),
  /** What the holder of a link is invited to. */
  mine: (expo: ExpoSlug, link: string) =>
    queryOptions({
      queryKey: ['expos', expo, 'invitation', link],
      queryFn: async ({ signal }) => (await getInvitation({ path: { expo }, auth: link, signal })).data,
    }),
};
