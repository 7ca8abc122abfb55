import { useNavigate, useSearch } from '@tanstack/react-router';
import { STATES } from '../../features/registration/organizer/queries';
import { RegistrationsPage, TABS } from '../../features/registration/organizer/RegistrationsPage';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const { tab, q, state }: { tab?: unknown; q?: unknown; state?: unknown } = useSearch({ strict: false });
  const go = (search: Record<string, string | undefined>) =>
    void navigate({ to: paths.registrations(expo), search, replace: true });
  return (
    <RegistrationsPage
      expo={expo}
      tab={TABS.find((one) => one === tab) ?? 'list'}
      onTab={(chosen) => go({ tab: chosen === 'list' ? undefined : chosen })}
      search={{ q: typeof q === 'string' ? q : undefined, state: STATES.find((one) => one === state) }}
      onSearch={(wanted) => go({ q: wanted.q, state: wanted.state })}
    />
  );
}
