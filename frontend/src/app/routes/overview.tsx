import { OverviewPage } from '../../features/insight/OverviewPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <OverviewPage expo={useExpo()} occupancy={null} />;
}
