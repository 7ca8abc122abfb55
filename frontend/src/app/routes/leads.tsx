import { useNavigate, useSearch } from '@tanstack/react-router';
import { RequireRole } from '../../features/account/RequireRole';
import { LEAD_TABS, LeadsPage } from '../../features/lead/LeadsPage';
import { paths } from '../../lib/paths';
import { BadgeReader, badgeReading } from '../badge-reading';
import { useExpo } from '../use-expo';

/** Buyers are participants too, but scan nobody. */
export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const search: { tab?: unknown } = useSearch({ strict: false });
  return (
    <RequireRole expo={expo} roles={['EXHIBITOR']}>
      {() => (
        <LeadsPage
          expo={expo}
          tab={LEAD_TABS.find((one) => one === search.tab) ?? LEAD_TABS[0]}
          onTab={(tab) => void navigate({ to: paths.leads(expo), search: { tab }, replace: true })}
          reading={badgeReading}
          reader={(onCode) => <BadgeReader onCode={onCode} />}
        />
      )}
    </RequireRole>
  );
}
