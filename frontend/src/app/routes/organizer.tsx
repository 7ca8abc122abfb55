import { Outlet } from '@tanstack/react-router';
import { RequireRole } from '../../features/account/RequireRole';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { OrganizerShell } from '../shells/OrganizerShell';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <OrganizerShell expo={expo}>
      <RequireSignIn>
        <RequireRole expo={expo} roles={['ORGANIZER']}>
          {() => <Outlet />}
        </RequireRole>
      </RequireSignIn>
    </OrganizerShell>
  );
}
