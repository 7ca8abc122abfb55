import { Outlet } from '@tanstack/react-router';
import { PARTICIPANTS } from '../../features/account/queries';
import { RequireRole } from '../../features/account/RequireRole';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import { KeptMeetings } from '../../features/matchmaking/KeptMeetings';
import { ParticipantShell } from '../shells/ParticipantShell';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return (
    <ParticipantShell expo={expo}>
      <RequireSignIn kept={<KeptMeetings expo={expo} />}>
        <RequireRole expo={expo} roles={PARTICIPANTS}>
          {() => <Outlet />}
        </RequireRole>
      </RequireSignIn>
    </ParticipantShell>
  );
}
