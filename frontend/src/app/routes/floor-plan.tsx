import { useQuery } from '@tanstack/react-query';
import { exhibitors } from '../../features/exhibitor/queries';
import { FloorPlanPage } from '../../features/expo/floor-plan/FloorPlanPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { data = [] } = useQuery(exhibitors.all(expo));
  const occupants = new Map(data.flatMap((one) => one.stands.map(({ number }) => [number, one] as const)));
  return <FloorPlanPage expo={expo} occupants={occupants} />;
}
