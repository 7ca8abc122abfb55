import { OccupancyPanel } from '../../features/admission/OccupancyPanel';
import { OverviewPage } from '../../features/insight/OverviewPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return <OverviewPage expo={expo} occupancy={<OccupancyPanel expo={expo} alerts />} />;
}
