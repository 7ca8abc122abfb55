import { HomePage } from '../../features/expo/HomePage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <HomePage expo={useExpo()} />;
}
