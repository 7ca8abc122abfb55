import { MatchingPage } from '../../features/matchmaking/MatchingPage';
import { useExpo } from '../use-expo';

export function Screen() {
  return <MatchingPage expo={useExpo()} />;
}
