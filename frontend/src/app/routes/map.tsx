import { useQuery } from '@tanstack/react-query';
import { exhibitors } from '../../features/exhibitor/queries';
import { MapPage } from '../../features/expo/MapPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { data = [] } = useQuery(exhibitors.all(expo));
  const occupants = new Map(data.flatMap((one) => one.stands.map(({ number }) => [number, one] as const)));
  return <MapPage expo={expo} occupants={occupants} />;
}
