import { HallLink } from '../../features/matchmaking/day/HallLink';
import { RefillRuleCard } from '../../features/matchmaking/day/RefillRuleCard';
import { TableBoardPage } from '../../features/matchmaking/day/TableBoardPage';
import { tableBadges } from '../table-badges';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <TableBoardPage expo={expo} badges={tableBadges}>
      <RefillRuleCard expo={expo} />
      <HallLink expo={expo} />
    </TableBoardPage>
  );
}
