import { RecordPage } from '../../features/matchmaking/RecordPage';
import { useAddressId } from '../use-address-id';
import { useExpo } from '../use-expo';

export function Screen() {
  const meeting = useAddressId('meeting');
  return <RecordPage key={meeting} expo={useExpo()} meeting={meeting} />;
}
