import { useParams } from '@tanstack/react-router';
import { MatchingRunPage } from '../../features/matchmaking/MatchingRunPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const { run = '' }: { run?: string } = useParams({ strict: false });
  return <MatchingRunPage expo={useExpo()} run={run} />;
}
