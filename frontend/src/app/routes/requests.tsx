import { useNavigate, useSearch } from '@tanstack/react-router';
import { REQUEST_TABS, RequestsPage } from '../../features/matchmaking/RequestsPage';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const search: { tab?: unknown } = useSearch({ strict: false });
  return (
    <RequestsPage
      expo={expo}
      tab={REQUEST_TABS.find((one) => one === search.tab) ?? REQUEST_TABS[0]}
      onTab={(chosen) => void navigate({ to: paths.requests(expo), search: { tab: chosen }, replace: true })}
    />
  );
}
