import { GuardianPage } from '../../features/registration/GuardianPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <GuardianPage expo={useExpo()} />;
}
