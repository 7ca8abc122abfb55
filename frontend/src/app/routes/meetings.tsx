import { MeetingsPage } from '../../features/matchmaking/MeetingsPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <MeetingsPage expo={useExpo()} />;
}
