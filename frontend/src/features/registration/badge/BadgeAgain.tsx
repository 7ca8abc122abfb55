import { Suspense } from 'react';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { late } from '../../../ui/late';

/** Forms are heavy, and most who open a badge need none. */
const BadgeMailForm = late(async () => (await import('../BadgeMailForm')).BadgeMailForm);

/** The way to a badge for whoever has no link. */
export function BadgeAgain({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <Suspense fallback={<Loading label={t('registration.mail.send')} />}>
      <BadgeMailForm expo={expo} />
    </Suspense>
  );
}
