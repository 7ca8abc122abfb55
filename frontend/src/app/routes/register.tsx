import { useNavigate } from '@tanstack/react-router';
import { RegisterPage } from '../../features/registration/RegisterPage';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const goToBadge = (manageToken: string) => void navigate({ to: paths.badge(expo), hash: manageToken, replace: true });
  return <RegisterPage expo={expo} goToBadge={goToBadge} />;
}
