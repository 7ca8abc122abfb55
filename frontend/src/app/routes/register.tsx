import { RegisterPage } from '../../features/registration/RegisterPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <RegisterPage expo={useExpo()} />;
}
