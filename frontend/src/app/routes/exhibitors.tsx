import { ExhibitorsPage } from '../../features/exhibitor/ExhibitorsPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ExhibitorsPage expo={useExpo()} />;
}
