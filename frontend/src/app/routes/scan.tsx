import { AccountButton } from '../../features/account/AccountButton';
import { ScanPage } from '../../features/admission/ScanPage';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <ScanPage
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
