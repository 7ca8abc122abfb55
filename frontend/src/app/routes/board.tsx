import { useNavigate, useSearch } from '@tanstack/react-router';
import { BoardPage } from '../../features/matchmaking/BoardPage';
import { paths } from '../../lib/paths';
import { useAddressId } from '../use-address-id';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const run = useAddressId('run');
  const { buyer, exhibitor }: { buyer?: unknown; exhibitor?: unknown } = useSearch({ strict: false });
  const pair = typeof buyer === 'string' && typeof exhibitor === 'string' ? { buyer, exhibitor } : undefined;
  return (
    <BoardPage
      expo={expo}
      run={run}
      pair={pair}
      onStarted={({ id }) => void navigate({ to: paths.matchingRun(expo, id) })}
    />
  );
}
