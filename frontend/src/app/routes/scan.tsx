import { AccountButton } from '../../features/account/AccountButton';
import { ScanPage } from '../../features/admission/ScanPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return <ScanPage expo={expo} account={<AccountButton expo={expo} />} />;
}
