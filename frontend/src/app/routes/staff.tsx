import { Outlet } from '@tanstack/react-router';
import { RequireRole } from '../../features/account/RequireRole';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { StaffShell } from '../shells/StaffShell';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <StaffShell>
      <RequireSignIn>
        <RequireRole expo={expo} roles={['STAFF', 'ORGANIZER']}>
          {() => <Outlet />}
        </RequireRole>
      </RequireSignIn>
    </StaffShell>
  );
}
