import { Outlet } from '@tanstack/react-router';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { OrganizerShell } from '../shells/OrganizerShell';
import { useExpo } from '../use-expo';

export function Screen() {
  return (
    <OrganizerShell expo={useExpo()}>
      <RequireSignIn>
        <Outlet />
      </RequireSignIn>
    </OrganizerShell>
  );
}
