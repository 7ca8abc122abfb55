import { useEffect } from 'react';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { LinkButton } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import type { End } from './end';
import { OwnData } from './OwnData';

interface Props {
  readonly expo: ExpoSlug;
  readonly end: End;
  readonly onErased: () => void;
}

/** A registration that has ended: what is stored can still be seen, taken along and erased, until it is. */
export function Ended({ expo, end, onErased }: Props) {
  const { t } = useI18n();
  const isErased = end.kind === 'erased';
  // the address belongs to the browser: its link opens nothing any more
  useEffect(() => {
    if (isErased) history.replaceState(history.state, '', location.pathname);
  }, [isErased]);
  return (
    <>
      {isErased ? (
        <Notice tone="ok" title={t('ownData.erased')} live="polite">
          <p>{t('ownData.erased.text')}</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={t('ownData.cancelled')} live="polite">
          <p>{t('ownData.cancelled.text')}</p>
        </Notice>
      )}
      <LinkButton to={paths.register(expo)} tone="primary">
        {t('ownData.again')}
      </LinkButton>
      {end.kind === 'cancelled' && <OwnData expo={expo} manageToken={end.manageToken} onErased={onErased} />}
    </>
  );
}
