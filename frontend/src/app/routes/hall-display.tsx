import { useQuery } from '@tanstack/react-query';
import { expos } from '../../features/expo/queries';
import { HallDisplayPage } from '../../features/matchmaking/day/HallDisplayPage';
import { useI18n } from '../../lib/i18n';
import { useHash } from '../../lib/use-hash';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { locale } = useI18n();
  const { data } = useQuery(expos.one(expo));
  return (
    <main id="main">
      <HallDisplayPage expo={expo} expoName={data?.name[locale]} token={useHash()} />
    </main>
  );
}
