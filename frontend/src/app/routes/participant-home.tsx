import { ParticipantHomePage } from '../../features/matchmaking/ParticipantHomePage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ParticipantHomePage expo={useExpo()} />;
}
