import { RequireRole } from '../../features/account/RequireRole';
import { MyExhibitorPage } from '../../features/exhibitor/own/MyExhibitorPage';
import { useExpo } from '../use-expo';

/** Buyers are participants too, but show nothing. */
export function Screen() {
  const expo = useExpo();
  return (
    <RequireRole expo={expo} roles={['EXHIBITOR']}>
      {() => <MyExhibitorPage expo={expo} />}
    </RequireRole>
  );
}
