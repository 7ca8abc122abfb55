import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { AccountPage } from '../../features/account/AccountPage';
import { RequireSignIn } from '../../features/account/RequireSignIn';
import type { Path } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const navigate = useNavigate();
  const goOn = useCallback((to: Path) => void navigate({ to, replace: true }), [navigate]);
  return (
    <RequireSignIn>
      <AccountPage expo={useExpo()} goOn={goOn} />
    </RequireSignIn>
  );
}
