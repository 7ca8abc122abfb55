import { useQuery } from '@tanstack/react-query';
import { ApplyPage } from '../../features/application/ApplyPage';
import { exhibitors } from '../../features/exhibitor/queries';
import { ApplicantQuestions } from '../../features/registration/form/ApplicantQuestions';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { data } = useQuery(exhibitors.interests(expo));
  return <ApplyPage expo={expo} interests={data ?? []} Questions={ApplicantQuestions} />;
}
