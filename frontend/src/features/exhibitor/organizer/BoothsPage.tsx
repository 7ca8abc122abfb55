import { useQuery } from '@tanstack/react-query';
import type { FloorPlan } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Empty, Loading } from '../../../ui/DataList';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { exhibitors } from '../queries';
import type { DrawHall } from './AssignedFloor';
import { Assigning } from './Assigning';
import { boothAssignments } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly plan: FloorPlan | undefined;
  readonly drawHall: DrawHall;
}

/** Where the organizer gives booths to exhibitors. */
export function BoothsPage({ expo, plan, drawHall }: Props) {
  const { t } = useI18n();
  const companies = useQuery(exhibitors.all(expo));
  const assigned = useQuery(boothAssignments.all(expo));
  const wishes = useQuery(boothAssignments.wishes(expo));
  const error = companies.error ?? assigned.error ?? wishes.error;
  const isHere = plan && companies.data && assigned.data && wishes.data;
  return (
    <Page title={t('booths')} lead={t('booths.lead')} width="wide">
      {!isHere && error && <ProblemMessage problem={Problem.of(error)} retry={() => void assigned.refetch()} />}
      {!isHere && !error && <Loading label={t('booths')} />}
      {isHere && plan.halls.length === 0 && <Empty title={t('booths.none')} text={t('booths.none.text')} />}
      {isHere && plan.halls.length > 0 && (
        <Assigning
          key={assigned.data.version}
          {...{ expo, plan, drawHall }}
          companies={companies.data}
          assigned={assigned.data}
          wishes={wishes.data}
        />
      )}
    </Page>
  );
}
