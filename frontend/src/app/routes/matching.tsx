import { useNavigate } from '@tanstack/react-router';
import { MatchingPage } from '../../features/matchmaking/MatchingPage';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  return <MatchingPage expo={expo} onStarted={({ id }) => void navigate({ to: paths.matchingRun(expo, id) })} />;
}
