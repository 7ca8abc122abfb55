import { MapPage } from '../../features/expo/MapPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <MapPage expo={useExpo()} />;
}
