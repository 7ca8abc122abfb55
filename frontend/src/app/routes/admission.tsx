import { useNavigate, useSearch } from '@tanstack/react-router';
import { AdmissionPage, TABS } from '../../features/admission/organizer/AdmissionPage';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const { tab }: { tab?: unknown } = useSearch({ strict: false });
  return (
    <AdmissionPage
      expo={expo}
      tab={TABS.find((one) => one === tab) ?? 'occupancy'}
      onTab={(chosen) => void navigate({ to: paths.admission(expo), search: { tab: chosen }, replace: true })}
    />
  );
}
