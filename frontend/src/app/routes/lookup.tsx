import { LookupPage } from '../../features/registration/LookupPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <LookupPage expo={useExpo()} />;
}
