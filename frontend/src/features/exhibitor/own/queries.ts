import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { editMyExhibitor, getMyExhibitor, type MyExhibitor, type MyExhibitorBody } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { exhibitors } from '../queries';

export const myExhibitor = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: [...exhibitors.here(expo), 'mine'],
    queryFn: async ({ signal }) => (await getMyExhibitor({ path: { expo }, signal })).data,
  });

/**
 * Changes one part and leaves the others as they are. Where a colleague was faster, what they wrote is fetched and the
 * change is kept: sent again, it replaces its own part only.
 */
export function useEditing(expo: ExpoSlug, mine: MyExhibitor, onSaved: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const editing = useMutation({
    mutationFn: ({ profile, presentation }: Partly) =>
      editMyExhibitor({
        path: { expo },
        body: {
          profile: { ...mine.profile, ...profile },
          presentation: { ...mine.presentation, ...presentation },
        },
        headers: { 'If-Match': `"${mine.version}"` },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: exhibitors.here(expo) });
      show({ tone: 'ok', text: t('myExhibitor.saved') });
      onSaved();
    },
    onError: (reason) => (isStale(reason) ? queries.invalidateQueries(myExhibitor(expo)) : undefined),
  });
  return { ...editing, isOvertaken: isStale(editing.error) };
}

interface Partly {
  readonly profile?: Partial<MyExhibitorBody['profile']>;
  readonly presentation?: Partial<MyExhibitorBody['presentation']>;
}

function isStale(reason: unknown): boolean {
  return reason !== null && Problem.of(reason).code === 'exhibitor-edited-meanwhile';
}
