import { Suspense, useCallback, useState } from 'react';
import { useI18n, wantWords } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { Page } from '../../ui/Page';
import type { End } from './badge/end';
import { forgetBadge } from './badge/kept-badge';
import { OwnBadge } from './badge/OwnBadge';
import { useManageLink } from './badge/use-manage-link';
import { LateLookup } from './lookup/late-lookup';

const Ended = late(async () => (await Promise.all([import('./badge/Ended'), wantWords('rare')]))[0].Ended);

interface Props {
  readonly expo: ExpoSlug;
  /** What is printed above the visitor's name, once it is known. */
  readonly expoName: string | undefined;
}

/** The badge of whoever holds the manage link; without one, the way to it. */
export function BadgePage({ expo, expoName }: Props) {
  const { t } = useI18n();
  const link = useManageLink(expo);
  const [ended, setEnded] = useState<End>();
  const end = useCallback(
    (how: End) => {
      forgetBadge(expo);
      setEnded(how);
    },
    [expo],
  );
  return (
    <Page title={t('registration.badge.mine')} width="form">
      {ended ? (
        <Suspense fallback={<Loading label={t('registration.badge.mine')} />}>
          <Ended expo={expo} end={ended} onErased={() => end({ kind: 'erased' })} />
        </Suspense>
      ) : (
        <>
          {link.kind === 'unknown' && <Loading label={t('registration.badge.mine')} />}
          {link.kind === 'none' && <LateLookup expo={expo} />}
          {link.kind === 'link' && <OwnBadge key={link.manageToken} {...{ expo, expoName }} {...link} onEnd={end} />}
        </>
      )}
    </Page>
  );
}
