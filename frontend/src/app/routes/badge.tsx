import { useQuery } from '@tanstack/react-query';
import { expos } from '../../features/expo/queries';
import { BadgePage } from '../../features/registration/BadgePage';
import { useI18n } from '../../lib/i18n';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { locale } = useI18n();
  const { data } = useQuery(expos.one(expo));
  return <BadgePage expo={expo} expoName={data?.name[locale]} />;
}
