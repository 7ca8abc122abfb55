import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { publish as publishPlan } from '../../../api/generated';
import type { MatchingRun, PublicationBody } from '../../../api/generated/types.gen';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { useOnline } from '../../../lib/use-online';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { LinkButton } from '../../../ui/Link';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { publishedPlan } from '../queries';
import styles from './Matching.module.css';
import { PublishDialog } from './PublishDialog';
import { PublishedPlan } from './PublishedPlan';

const PUBLISHED_MEANWHILE = 'plan-published-meanwhile';

/** Makes the plan of a run the one that everybody meets by, or shows how it is answered. */
export function Publishing({ expo, run }: { expo: ExpoSlug; run: MatchingRun }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const online = useOnline();
  const once = useOnceKey();
  const show = useToast();
  const [asks, setAsks] = useState(false);
  const { data: published, error, refetch } = useQuery(publishedPlan(expo));
  const publish = useMutation({
    mutationFn: (body: PublicationBody) =>
      once({ run: run.id, ...body }, async (key) => {
        const headers = { 'Idempotency-Key': key };
        return (await publishPlan({ path: { expo, run: run.id }, body, headers })).data;
      }),
    onSuccess: (plan) => {
      queries.setQueryData(publishedPlan(expo).queryKey, plan);
      show({ tone: 'ok', text: t('matchmaking.plan.published.done') });
    },
    onError: (reason) => Problem.of(reason).code === PUBLISHED_MEANWHILE && void refetch(),
    onSettled: () => setAsks(false),
  });
  if (!published) return error && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />;
  const problem = publish.error && <ProblemMessage problem={Problem.of(publish.error)} />;
  if (published.run === run.id)
    return (
      <>
        {problem}
        <PublishedPlan expo={expo} plan={published} />
      </>
    );
  const disabledReason =
    (!online && t('matchmaking.needsNetwork')) ||
    (run.meetings === 0 && t('matchmaking.plan.publish.empty')) ||
    undefined;
  return (
    <Card title={t('matchmaking.plan.notPublished')}>
      <p>{t(published.version > 0 ? 'matchmaking.plan.another' : 'matchmaking.plan.none')}</p>
      {problem}
      <div className={styles.actions}>
        <Button tone="primary" size="large" icon="ok" disabledReason={disabledReason} onClick={() => setAsks(true)}>
          {t('matchmaking.plan.publish')}
        </Button>
        {published.run && (
          <LinkButton to={paths.matchingRun(expo, published.run)} size="large" icon="arrowRight">
            {t('matchmaking.plan.seePublished')}
          </LinkButton>
        )}
      </div>
      <PublishDialog
        expo={expo}
        run={run}
        replaces={published}
        open={asks}
        busy={publish.isPending}
        onClose={() => setAsks(false)}
        onConfirm={(answerUntil) =>
          publish.mutate({ seenVersion: published.version, ...(answerUntil && { answerUntil }) })
        }
      />
    </Card>
  );
}
