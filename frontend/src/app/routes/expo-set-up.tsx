import { Suspense } from 'react';
import { ExpoSetUpPage } from '../../features/expo/organizer/ExpoSetUpPage';
import { useI18n } from '../../lib/i18n';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { useExpo } from '../use-expo';

const Interests = late(async () => (await import('../../features/exhibitor/organizer/Interests')).Interests);

export function Screen() {
  const { t } = useI18n();
  const expo = useExpo();
  const interests = (
    <Suspense fallback={<Loading label={t('console.interests')} />}>
      <Interests expo={expo} />
    </Suspense>
  );
  return <ExpoSetUpPage expo={expo} interests={interests} />;
}
