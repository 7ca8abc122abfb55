import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessagingPage, TABS } from '../../features/messaging/MessagingPage';
import { STATES } from '../../features/messaging/queries';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const { tab, state, kind, mail }: Record<string, unknown> = useSearch({ strict: false });
  return (
    <MessagingPage
      expo={expo}
      search={{
        tab: TABS.find((one) => one === tab),
        state: STATES.find((one) => one === state),
        kind: typeof kind === 'string' ? kind : undefined,
        mail: typeof mail === 'string' ? mail : undefined,
      }}
      onSearch={(search) => void navigate({ to: paths.deliveries(expo), search: { ...search }, replace: true })}
    />
  );
}
