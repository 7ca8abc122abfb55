import type { ReactNode } from 'react';
import { BareFrame } from '../frame/Frame';

/** Around a scanner or a kiosk: nothing but the task, and no way out by a wrong touch. */
export function StaffShell({ children }: { children: ReactNode }) {
  return <BareFrame>{children}</BareFrame>;
}
