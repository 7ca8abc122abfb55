import { AccountButton } from '../../features/account/AccountButton';
import { ScanPage } from '../../features/admission/ScanPage';
import { useI18n } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { LinkButton } from '../../ui/Link';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { t } = useI18n();
  return (
    <ScanPage
      expo={expo}
      tools={
        <>
          <LinkButton to={paths.staffTables(expo)} size="small">
            {t('admission.tableBoard')}
          </LinkButton>
          <LanguageSwitch />
          <AccountButton expo={expo} />
        </>
      }
    />
  );
}
