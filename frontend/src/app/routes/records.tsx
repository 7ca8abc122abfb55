import { RecordsPage } from '../../features/matchmaking/RecordsPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <RecordsPage expo={useExpo()} />;
}
