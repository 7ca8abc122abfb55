import { BadgePage } from '../../features/registration/BadgePage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <BadgePage expo={useExpo()} />;
}
