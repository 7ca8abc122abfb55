import { ApplicationsPage } from '../../features/application/organizer/ApplicationsPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ApplicationsPage expo={useExpo()} />;
}
