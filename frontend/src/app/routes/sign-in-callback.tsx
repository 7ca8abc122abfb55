import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { SignInCallbackPage } from '../../features/account/SignInCallbackPage';
import { BareFrame } from '../frame/Frame';

export function Screen() {
  const { history } = useRouter();
  const goOn = useCallback((address: string) => history.replace(address), [history]);
  return (
    <BareFrame>
      <SignInCallbackPage goOn={goOn} />
    </BareFrame>
  );
}
