import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { SCANNING } from '../../features/account/queries';
import { RequireRole } from '../../features/account/RequireRole';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { readPost } from '../../features/admission/scan/post';
import { useI18n } from '../../lib/i18n';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { StaffShell } from '../shells/StaffShell';
import { useExpo } from '../use-expo';

const SignedOutNote = late(async () => (await import('../../features/admission/SignedOutNote')).SignedOutNote);
const ScanPage = late(async () => (await import('../../features/admission/ScanPage')).ScanPage);

/** Where staff have scanned before, they go on without a network: what they scan waits for them to sign in. */
export function Screen() {
  const expo = useExpo();
  const { t } = useI18n();
  const post = readPost(expo);
  return (
    <StaffShell>
      <RequireSignIn
        meanwhile={(again) =>
          post && (
            <Suspense fallback={<Loading label={t('admission.scan')} />}>
              <ScanPage expo={expo} bound={post} notice={<SignedOutNote again={again} />} tools={<LanguageSwitch />} />
            </Suspense>
          )
        }
      >
        <RequireRole expo={expo} roles={SCANNING}>
          {() => <Outlet />}
        </RequireRole>
      </RequireSignIn>
    </StaffShell>
  );
}
