import { Suspense } from 'react';
import { useI18n, wantWords } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { late } from '../../../ui/late';

/** Forms are heavy, and most who open a badge need none. */
const Lookup = late(async () => (await Promise.all([import('./Lookup'), wantWords('rare')]))[0].Lookup);

/** The way to a registration for whoever has no link. */
export function LateLookup({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <Suspense fallback={<Loading label={t('registration.find')} />}>
      <Lookup expo={expo} />
    </Suspense>
  );
}
