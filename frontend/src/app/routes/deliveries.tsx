import { useNavigate, useSearch } from '@tanstack/react-router';
import { DeliveriesPage } from '../../features/messaging/DeliveriesPage';
import { STATES } from '../../features/messaging/queries';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const search: { state?: unknown } = useSearch({ strict: false });
  return (
    <DeliveriesPage
      expo={expo}
      state={STATES.find((one) => one === search.state)}
      onState={(state) => void navigate({ to: paths.deliveries(expo), search: { state }, replace: true })}
    />
  );
}
