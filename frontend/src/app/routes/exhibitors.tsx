import { useQuery } from '@tanstack/react-query';
import { ExhibitorsPage } from '../../features/exhibitor/ExhibitorsPage';
import { expos } from '../../features/expo/queries';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { data } = useQuery(expos.floorPlan(expo));
  return <ExhibitorsPage expo={expo} zones={data?.halls.flatMap(({ zones }) => zones) ?? []} />;
}
