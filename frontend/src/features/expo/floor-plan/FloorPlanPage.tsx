import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import type { Occupants } from '../map/places';
import { expos } from '../queries';
import { Editor } from './Editor';

interface Props {
  readonly expo: ExpoSlug;
  /** Who stands where. */
  readonly occupants: Occupants;
}

/** Where the organizer draws halls, zones and booths. */
export function FloorPlanPage({ expo, occupants }: Props) {
  const { t } = useI18n();
  // what is being drawn must not be replaced under the hand
  const { data: plan, error, refetch } = useQuery({ ...expos.floorPlan(expo), staleTime: Infinity });
  const retry = () => void refetch();
  return (
    <Page title={t('floorPlan')} lead={t('floorPlan.lead')} width="wide">
      {!plan && !error && <Loading label={t('floorPlan')} retry={retry} />}
      {!plan && error && <ProblemMessage problem={Problem.of(error)} retry={retry} />}
      {plan && <Editor key={plan.version} {...{ expo, plan, occupants }} />}
    </Page>
  );
}
