import type { Registered } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { BadgeToPrint } from './BadgeToPrint';

interface Props {
  readonly expo: ExpoSlug;
  readonly registered: Registered;
  readonly onDone: () => void;
}

/** A badge to be printed here; the mail has brought the same to the visitor's phone. */
export function WalkInBadge({ expo, registered: { badge }, onDone }: Props) {
  const { t } = useI18n();
  if (badge) return <BadgeToPrint expo={expo} shown={badge.token} known={badge} onDone={onDone} />;
  return (
    <Page title={t('walkIn.done')} width="form" hideTitle>
      <Notice tone="info" title={t('walkIn.later')}>
        <p>{t('walkIn.later.text')}</p>
      </Notice>
      <Button size="large" wide onClick={onDone}>
        {t('walkIn.finish')}
      </Button>
    </Page>
  );
}
