import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { declareFinal } from '../../../api/generated';
import type { Published } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { publishedPlan } from '../queries';

/** Closes the answers to the published plan for good, after asking. */
export function DeclareFinal({ expo, plan }: { expo: ExpoSlug; plan: Published }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [asks, setAsks] = useState(false);
  const declare = useMutation({
    mutationFn: async () => (await declareFinal({ path: { expo }, body: { seenVersion: plan.version } })).data,
    onSuccess: (final) => {
      queries.setQueryData(publishedPlan(expo).queryKey, final);
      show({ tone: 'ok', text: t('matchmaking.plan.final.done') });
    },
    onSettled: () => setAsks(false),
  });
  return (
    <>
      {declare.error && <ProblemMessage problem={Problem.of(declare.error)} />}
      <Button icon="ok" onClick={() => setAsks(true)}>
        {t('matchmaking.plan.final.declare')}
      </Button>
      <ConfirmDialog
        open={asks}
        title={t('matchmaking.plan.final.ask')}
        confirm={t('matchmaking.plan.final.declare')}
        busy={declare.isPending}
        onClose={() => setAsks(false)}
        onConfirm={() => declare.mutate()}
      >
        <p>{t('matchmaking.plan.final.meaning', { count: formats(locale).count(plan.meetings.provisional) })}</p>
      </ConfirmDialog>
    </>
  );
}
