import { Suspense } from 'react';
import { ApplicationsPage } from '../../features/application/organizer/ApplicationsPage';
import { useI18n } from '../../lib/i18n';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { useExpo } from '../use-expo';

const Questions = late(async () => (await import('../../features/registration/organizer/Questions')).Questions);

export function Screen() {
  const expo = useExpo();
  const { t } = useI18n();
  return (
    <ApplicationsPage
      expo={expo}
      questions={
        <Suspense fallback={<Loading label={t('applications.questions')} />}>
          <Questions expo={expo} audience="APPLICANT" />
        </Suspense>
      }
    />
  );
}
