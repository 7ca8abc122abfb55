import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { publish as publishPlan } from '../../../api/generated';
import type { MatchingRun, Published } from '../../../api/generated/types.gen';
import { useOnceKey } from '../../../api/use-once-key';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { useOnline } from '../../../lib/use-online';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { LinkButton } from '../../../ui/Link';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { useToast } from '../../../ui/Toast';
import { publishedPlan } from '../queries';
import { Figures } from '../../../ui/Figures';
import styles from './Matching.module.css';
import { DeclinedMeetings } from './DeclinedMeetings';
import { PublishDialog } from './PublishDialog';

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
    mutationFn: (seenVersion: number) =>
      once({ run: run.id, seenVersion }, async (key) => {
        const headers = { 'Idempotency-Key': key };
        return (await publishPlan({ path: { expo, run: run.id }, body: { seenVersion }, headers })).data;
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
        onConfirm={() => publish.mutate(published.version)}
      />
    </Card>
  );
}

const ANSWERS = ['accepted', 'provisional', 'declined', 'cancelled'] as const;

function PublishedPlan({ expo, plan }: { expo: ExpoSlug; plan: Published }) {
  const { t, locale } = useI18n();
  const { count, moment } = formats(locale);
  return (
    <Card
      title={t('matchmaking.plan.answers')}
      aside={
        <Status tone="ok">
          {plan.publishedAt
            ? t('matchmaking.plan.publishedAt', { moment: moment(new Date(plan.publishedAt)) })
            : t('matchmaking.plan.published')}
        </Status>
      }
    >
      <Figures
        label={t('matchmaking.plan.answers')}
        figures={ANSWERS.map((answer) => ({
          label: t(`matchmaking.plan.answers.${answer}`),
          number: count(plan.meetings[answer]),
        }))}
      />
      {plan.meetings.declined > 0 && <DeclinedMeetings expo={expo} />}
    </Card>
  );
}
