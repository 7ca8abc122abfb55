import { StartPage } from '../../features/expo/StartPage';
import { BareFrame } from '../frame/Frame';

export function Screen() {
  return (
    <BareFrame>
      <StartPage />
    </BareFrame>
  );
}
