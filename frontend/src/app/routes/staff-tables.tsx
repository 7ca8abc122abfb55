import { AccountButton } from '../../features/account/AccountButton';
import { TableBoardPage } from '../../features/matchmaking/day/TableBoardPage';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { tableBadges } from '../table-badges';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <TableBoardPage
      expo={expo}
      badges={tableBadges}
      tools={
        <>
          <LanguageSwitch />
          <AccountButton expo={expo} />
        </>
      }
    />
  );
}
