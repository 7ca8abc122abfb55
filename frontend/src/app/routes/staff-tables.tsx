import { AccountButton } from '../../features/account/AccountButton';
import { TableBoardPage } from '../../features/matchmaking/day/TableBoardPage';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <TableBoardPage
      expo={expo}
      tools={
        <>
          <LanguageSwitch />
          <AccountButton expo={expo} />
        </>
      }
    />
  );
}
