import { ListedRecordsPage } from '../../features/matchmaking/ListedRecordsPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ListedRecordsPage expo={useExpo()} />;
}
