import { ScanPage } from '../../features/admission/ScanPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ScanPage expo={useExpo()} />;
}
