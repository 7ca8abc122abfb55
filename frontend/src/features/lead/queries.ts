import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  coverExhibitors,
  editLead,
  listConsentItems,
  listLeadConsents,
  listLeadExports,
  listLeads,
  uncoverExhibitors,
  type LeadBody,
  type LeadConsent,
  type LeadView,
} from '../../api/generated';
import { Problem } from '../../api/problem';
import type { ExpoSlug } from '../../lib/paths';

const PAGE = 200;

/** Every cache key of leads. */
export const leads = {
  /** All of them: searching and sorting happen on the phone, where there may be no network. */
  all: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'leads'],
      queryFn: async ({ signal }) => {
        const all: LeadView[] = [];
        let cursor: string | undefined;
        do {
          const { data } = await listLeads({
            path: { expo },
            query: { limit: PAGE, ...(cursor && { cursor }) },
            signal,
          });
          all.push(...data.items);
          cursor = data.next ?? undefined;
        } while (cursor);
        return all;
      },
    }),
  exports: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'lead-exports'],
      queryFn: async ({ signal }) => (await listLeadExports({ path: { expo }, query: { limit: PAGE }, signal })).data,
    }),
  consents: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'lead-consents'],
      queryFn: async ({ signal }) => (await listLeadConsents({ path: { expo }, signal })).data,
    }),
  /** What visitors can be asked that gives to third parties; the newest version of each. */
  items: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: ['expos', expo, 'lead-consents', 'items'],
      queryFn: async ({ signal }) => {
        const { data } = await listConsentItems({ path: { expo }, signal });
        const given = data.filter(({ text, retiredAt }) => text.kind === 'THIRD_PARTY' && !retiredAt);
        const oldestFirst = given.map(({ text }) => text).sort((one, other) => one.version - other.version);
        return [...new Map(oldestFirst.map((text) => [text.item, text])).values()];
      },
    }),
};

interface Edit {
  readonly lead: LeadView;
  readonly work: LeadBody;
}

/** Saves what the exhibitor makes of a lead. Where a colleague was faster, what they wrote is fetched first. */
export function useLeadEdit(expo: ExpoSlug) {
  const queries = useQueryClient();
  const editing = useMutation({
    mutationFn: async ({ lead, work }: Edit) =>
      (await editLead({ path: { expo, lead: lead.id }, body: work, headers: { 'If-Match': `"${lead.version}"` } }))
        .data,
    onSuccess: (saved) =>
      queries.setQueryData(leads.all(expo).queryKey, (known) =>
        known?.map((one) => (one.id === saved.id ? saved : one)),
      ),
    onError: (reason) => (isOvertaken(reason) ? queries.invalidateQueries(leads.all(expo)) : undefined),
  });
  return { ...editing, isOvertaken: isOvertaken(editing.error) };
}

function isOvertaken(reason: unknown): boolean {
  return reason !== null && Problem.of(reason).code === 'lead-changed-meanwhile';
}

/** Lets a consent item cover a class of exhibitors, or none. */
export function useCovering(expo: ExpoSlug) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ exhibitors, item }: LeadConsent) =>
      item
        ? coverExhibitors({ path: { expo, exhibitors }, body: { item } })
        : uncoverExhibitors({ path: { expo, exhibitors } }),
    onSettled: () => queries.invalidateQueries(leads.consents(expo)),
  });
}
