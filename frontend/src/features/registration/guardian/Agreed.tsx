import type { GuardianRequestView, Registered } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { LinkButton } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';

interface Props {
  readonly expo: ExpoSlug;
  readonly request: GuardianRequestView;
  readonly registered: Registered;
}

/** The child is registered; the guardian can see and undo all of it. */
export function Agreed({ expo, request: { name, email }, registered: { manageToken, badge } }: Props) {
  const { t } = useI18n();
  return (
    <>
      <Notice tone="ok" title={t('guardian.agreed', { name })} live="polite">
        <p>{t(badge ? 'guardian.agreed.badge' : 'guardian.agreed.waiting', { email })}</p>
        <p>{t('guardian.agreed.undo')}</p>
      </Notice>
      <LinkButton to={paths.badge(expo, manageToken)} tone="primary">
        {t('guardian.agreed.open')}
      </LinkButton>
    </>
  );
}
