import { LeadExportsPage } from '../../features/lead/organizer/LeadExportsPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <LeadExportsPage expo={useExpo()} />;
}
