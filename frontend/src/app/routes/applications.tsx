import { ApplicationsPage } from '../../features/application/organizer/ApplicationsPage';
import { Questions } from '../../features/registration/organizer/Questions';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  return <ApplicationsPage expo={expo} questions={<Questions expo={expo} audience="APPLICANT" />} />;
}
