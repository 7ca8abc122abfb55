import { HomePage, prepareHome } from '../../features/expo/HomePage';
import { WaysIn } from '../../features/registration/WaysIn';
import { useExpo } from '../use-expo';

export const prepare = prepareHome;

export function Screen() {
  const expo = useExpo();
  return <HomePage expo={expo} ways={<WaysIn expo={expo} />} />;
}
