import { useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { DevicePage } from '../../features/admission/device/DevicePage';
import { useI18n } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { useGateApp } from '../offline/gate-app';
import { StaffShell } from '../shells/StaffShell';
import { useExpo } from '../use-expo';

/** For kiosks only. */
const BadgeToPrint = late(async () => (await import('../../features/registration/walk-in/BadgeToPrint')).BadgeToPrint);
const WalkIn = late(async () => (await import('../../features/registration/walk-in/WalkIn')).WalkIn);

export function Screen() {
  const expo = useExpo();
  const { t } = useI18n();
  const { hash } = useLocation();
  useGateApp(paths.device(expo));
  return (
    <StaffShell>
      <DevicePage
        expo={expo}
        code={hash}
        tools={<LanguageSwitch />}
        walkIn={(done) => (
          <Suspense fallback={<Loading label={t('walkIn')} />}>
            <WalkIn expo={expo} onDone={done} />
          </Suspense>
        )}
        print={(badge, done) => (
          <Suspense fallback={<Loading label={t('admission.print')} />}>
            <BadgeToPrint expo={expo} shown={badge} onDone={done} />
          </Suspense>
        )}
      />
    </StaffShell>
  );
}
