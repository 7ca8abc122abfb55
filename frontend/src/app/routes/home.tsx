import { HomePage, prepareHome } from '../../features/expo/HomePage';
import { useExpo } from '../use-expo';

export const prepare = prepareHome;

export function Screen() {
  return <HomePage expo={useExpo()} />;
}
