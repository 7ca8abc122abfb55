import { useQuery } from '@tanstack/react-query';
import { BoothsPage } from '../../features/exhibitor/organizer/BoothsPage';
import { HallPlan } from '../../features/expo/map/HallPlan';
import { expos } from '../../features/expo/queries';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { data: plan } = useQuery(expos.floorPlan(expo));
  return <BoothsPage expo={expo} plan={plan} drawHall={(drawn) => <HallPlan key={drawn.hall.id} {...drawn} />} />;
}
