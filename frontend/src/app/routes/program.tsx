import { ProgramPage } from '../../features/program/ProgramPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ProgramPage expo={useExpo()} />;
}
