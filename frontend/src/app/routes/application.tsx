import { ReviewPage } from '../../features/application/organizer/ReviewPage';
import { useAddressId } from '../use-address-id';
import { useExpo } from '../use-expo';

export function Screen() {
  const application = useAddressId('application');
  return <ReviewPage key={application} expo={useExpo()} application={application} />;
}
