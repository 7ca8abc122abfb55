import { useQuery } from '@tanstack/react-query';
import { expos } from '../../features/expo/queries';
import { ProgramPage } from '../../features/program/ProgramPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { data } = useQuery(expos.one(expo));
  return <ProgramPage expo={expo} days={data?.days} timeZone={data?.timeZone} />;
}
