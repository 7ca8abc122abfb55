import { Outlet } from '@tanstack/react-router';
import { StaffShell } from '../shells/StaffShell';

export function Screen() {
  return (
    <StaffShell>
      <Outlet />
    </StaffShell>
  );
}
