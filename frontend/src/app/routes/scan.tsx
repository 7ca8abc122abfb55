import { Suspense } from 'react';
import { AccountButton } from '../../features/account/AccountButton';
import { ScanPage } from '../../features/admission/ScanPage';
import { useI18n, wantWords } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { LinkButton } from '../../ui/Link';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { useGateApp } from '../offline/gate-app';
import { useExpo } from '../use-expo';

/** For who stands at a desk, not at a gate. */
const WalkIn = late(
  async () =>
    (await Promise.all([import('../../features/registration/walk-in/WalkIn'), wantWords('device')]))[0].WalkIn,
);
const BadgeToPrint = late(
  async () =>
    (await Promise.all([import('../../features/registration/walk-in/BadgeToPrint'), wantWords('device')]))[0]
      .BadgeToPrint,
);

export function Screen() {
  const expo = useExpo();
  const { t } = useI18n();
  useGateApp(paths.scan(expo));
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
      help={{
        walkIn: (done) => (
          <Suspense fallback={<Loading label={t('admission.walkIn')} />}>
            <WalkIn expo={expo} onDone={done} />
          </Suspense>
        ),
        print: (badge, done) => (
          <Suspense fallback={<Loading label={t('admission.print')} />}>
            <BadgeToPrint expo={expo} shown={badge} isStaffed onDone={done} />
          </Suspense>
        ),
      }}
    />
  );
}
