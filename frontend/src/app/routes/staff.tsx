import { Outlet } from '@tanstack/react-router';
import { SCANNING } from '../../features/account/queries';
import { RequireRole } from '../../features/account/RequireRole';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { StaffShell } from '../shells/StaffShell';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <StaffShell>
      <RequireSignIn>
        <RequireRole expo={expo} roles={SCANNING}>
          {() => <Outlet />}
        </RequireRole>
      </RequireSignIn>
    </StaffShell>
  );
}
