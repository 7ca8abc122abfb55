import { UnsubscribePage } from '../../features/registration/UnsubscribePage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <UnsubscribePage expo={useExpo()} />;
}
