import { queryOptions } from '@tanstack/react-query';
import { listOwnLeads } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

/** Which exhibitors have scanned the badge of whoever holds a manage link. */
export const ownLeads = (expo: ExpoSlug, manageToken: string) =>
  queryOptions({
    queryKey: ['expos', expo, 'own', manageToken, 'leads'],
    queryFn: async ({ signal }) => (await listOwnLeads({ path: { expo }, auth: manageToken, signal })).data,
    staleTime: 0, // badges are scanned all the time
  });
