import { HallLink } from '../../features/matchmaking/day/HallLink';
import { TableBoardPage } from '../../features/matchmaking/day/TableBoardPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <TableBoardPage expo={expo}>
      <HallLink expo={expo} />
    </TableBoardPage>
  );
}
