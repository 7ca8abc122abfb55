import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { expos } from '../../features/expo/queries';
import { StartPage } from '../../features/expo/StartPage';
import { paths, toExpoSlug } from '../../lib/paths';
import { BareFrame } from '../frame/Frame';

/** Who runs one expo only has no use for a list of expos. */
export function Screen() {
  const { data } = useQuery(expos.published());
  const [only, other] = data ?? [];
  if (only && !other) return <Navigate to={paths.home(toExpoSlug(only.slug))} replace />;
  return (
    <BareFrame>
      <StartPage />
    </BareFrame>
  );
}
