import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReviewView } from '../../../api/generated';
import {
  approveApplication,
  checkApplication,
  refuseApplication,
  reopenApplication,
  requestCompletion,
} from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { applications } from '../queries';

type Item = ReviewView['checks'][number]['item'];

export type Act =
  | { readonly kind: 'check'; readonly item: Item; readonly reason?: string }
  | { readonly kind: 'complete'; readonly word: string }
  | { readonly kind: 'refuse'; readonly word: string }
  | { readonly kind: 'approve' }
  | { readonly kind: 'reopen' };

/** Everything a reviewer does. Where somebody else was faster, what they did is loaded and said. */
export function useReviewing(expo: ExpoSlug, application: string, version: number) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const path = { expo, application };
  const headers = { 'If-Match': `"${version}"` };
  const send = (act: Act) => {
    switch (act.kind) {
      case 'check':
        return checkApplication({
          path: { ...path, item: act.item },
          headers,
          body: act.reason === undefined ? {} : { reason: act.reason },
        });
      case 'complete':
        return requestCompletion({ path, headers, body: { word: act.word } });
      case 'refuse':
        return refuseApplication({ path, headers, body: { word: act.word } });
      case 'approve':
        return approveApplication({ path, headers });
      case 'reopen':
        return reopenApplication({ path, headers });
    }
  };
  return useMutation({
    mutationFn: async (act: Act) => (await send(act)).data,
    onSuccess: (review, act) => {
      queries.setQueryData(applications.review(expo, application).queryKey, review);
      if (act.kind !== 'check') show({ tone: 'ok', text: t(`applications.done.${act.kind}`) });
      return queries.invalidateQueries({ queryKey: applications.list(expo).queryKey });
    },
    onError: (reason) => {
      const problem = Problem.of(reason);
      show({ tone: 'bad', text: problem.detail ?? t('ui.problem.unreachable.detail') });
      return problem.status === 412 ? queries.invalidateQueries(applications.review(expo, application)) : undefined;
    },
  });
}
