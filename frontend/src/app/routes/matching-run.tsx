import { useNavigate, useSearch } from '@tanstack/react-router';
import { MatchingRunPage } from '../../features/matchmaking/MatchingRunPage';
import { PLAN_TABS } from '../../features/matchmaking/organizer/PlanTables';
import { paths } from '../../lib/paths';
import { useAddressId } from '../use-address-id';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const run = useAddressId('run');
  const search: { tab?: unknown } = useSearch({ strict: false });
  const tab = PLAN_TABS.find((one) => one === search.tab) ?? PLAN_TABS[0];
  return (
    <MatchingRunPage
      expo={expo}
      run={run}
      tab={tab}
      onTab={(chosen) => void navigate({ to: paths.matchingRun(expo, run), search: { tab: chosen }, replace: true })}
    />
  );
}
