import type { MatchingRun } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { LinkButton } from '../../../ui/Link';
import { Tabs } from '../../../ui/Tabs';
import { PlanCompared } from '../board/PlanCompared';
import { PlannedTable } from './PlannedTable';
import { PlanReport } from './PlanReport';
import { UnscheduledTable } from './UnscheduledTable';

export const PLAN_TABS = ['meetings', 'unscheduled', 'report', 'compare'] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

interface Props {
  readonly expo: ExpoSlug;
  readonly run: MatchingRun;
  readonly tab: PlanTab;
  readonly onTab: (tab: PlanTab) => void;
}

/** What the plan holds, and what it does not and why. */
export function PlanTables({ expo, run, tab, onTab }: Props) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  return (
    <Card
      title={t('matchmaking.plan')}
      aside={
        <LinkButton to={paths.board(expo, run.id)} size="small" icon="meeting">
          {t('board.title')}
        </LinkButton>
      }
    >
      <Tabs
        label={t('matchmaking.plan')}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'meetings',
            label: t('matchmaking.plan.meetings', { count: count(run.meetings) }),
            panel: <PlannedTable expo={expo} run={run.id} />,
          },
          {
            id: 'unscheduled',
            label: t('matchmaking.plan.unscheduled', { count: count(run.requests - run.meetings) }),
            panel: <UnscheduledTable expo={expo} run={run.id} />,
          },
          { id: 'report', label: t('matchmaking.report'), panel: <PlanReport expo={expo} run={run.id} /> },
          { id: 'compare', label: t('board.compare'), panel: <PlanCompared expo={expo} run={run} /> },
        ]}
      />
    </Card>
  );
}
