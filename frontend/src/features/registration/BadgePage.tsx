import { useCallback, useState } from 'react';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { forgetBadge } from './badge/kept-badge';
import { OwnBadge } from './badge/OwnBadge';
import { useManageLink } from './badge/use-manage-link';
import { BadgeAgain } from './badge/BadgeAgain';

interface Props {
  readonly expo: ExpoSlug;
  /** What is printed above the visitor's name, once it is known. */
  readonly expoName: string | undefined;
}

/** The badge of whoever holds the manage link; without one, the way to get it by mail. */
export function BadgePage({ expo, expoName }: Props) {
  const { t } = useI18n();
  const link = useManageLink(expo);
  const [isCancelled, setCancelled] = useState(false);
  const forget = useCallback(() => {
    forgetBadge(expo);
    setCancelled(true);
  }, [expo]);
  if (isCancelled)
    return (
      <Page title={t('registration.badge.mine')} width="form">
        <Cancelled expo={expo} />
      </Page>
    );
  return (
    <Page title={t('registration.badge.mine')} width="form">
      {link.kind === 'unknown' && <Loading label={t('registration.badge.mine')} />}
      {link.kind === 'none' && <NoBadge expo={expo} />}
      {link.kind === 'link' && (
        <OwnBadge key={link.manageToken} {...{ expo, expoName }} {...link} onCancelled={forget} />
      )}
    </Page>
  );
}

function NoBadge({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <>
      <Notice tone="info" title={t('registration.find.title')}>
        <p>{t('registration.find.text')}</p>
      </Notice>
      <BadgeAgain expo={expo} />
      <LinkButton to={paths.register(expo)} tone="quiet">
        {t('registration.find.register')}
      </LinkButton>
    </>
  );
}

function Cancelled({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <>
      <Notice tone="warn" title={t('registration.cancelled')} live="polite">
        <p>{t('registration.cancelled.text')}</p>
      </Notice>
      <LinkButton to={paths.register(expo)} tone="primary">
        {t('registration.again')}
      </LinkButton>
    </>
  );
}
