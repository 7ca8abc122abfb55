import { Outlet } from '@tanstack/react-router';
import { ORGANIZERS } from '../../features/account/queries';
import { RequireRole } from '../../features/account/RequireRole';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { OrganizerShell } from '../shells/OrganizerShell';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <OrganizerShell expo={expo}>
      <RequireSignIn>
        <RequireRole expo={expo} roles={ORGANIZERS}>
          {() => <Outlet />}
        </RequireRole>
      </RequireSignIn>
    </OrganizerShell>
  );
}
