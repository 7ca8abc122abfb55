import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AdmissionPage, TABS } from '../../features/admission/organizer/AdmissionPage';
import { furniture } from '../../features/expo/organizer/queries';
import { expos } from '../../features/expo/queries';
import { registrations } from '../../features/registration/organizer/queries';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const { data: plan } = useQuery(expos.floorPlan(expo));
  const { data: rooms } = useQuery(furniture.rooms(expo));
  const { data: types } = useQuery(registrations.types(expo));
  const { tab }: { tab?: unknown } = useSearch({ strict: false });
  return (
    <AdmissionPage
      expo={expo}
      zones={plan?.halls.flatMap(({ zones }) => zones) ?? []}
      rooms={rooms ?? []}
      types={types ?? []}
      tab={TABS.find((one) => one === tab) ?? 'occupancy'}
      onTab={(chosen) => void navigate({ to: paths.admission(expo), search: { tab: chosen }, replace: true })}
    />
  );
}
