import { ExpoSetUpPage } from '../../features/expo/organizer/ExpoSetUpPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ExpoSetUpPage expo={useExpo()} />;
}
