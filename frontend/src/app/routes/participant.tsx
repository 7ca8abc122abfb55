import { Outlet } from '@tanstack/react-router';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { ParticipantShell } from '../shells/ParticipantShell';
import { useExpo } from '../use-expo';

export function Screen() {
  return (
    <ParticipantShell expo={useExpo()}>
      <RequireSignIn>
        <Outlet />
      </RequireSignIn>
    </ParticipantShell>
  );
}
