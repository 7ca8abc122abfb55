import { useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import { Button, buttonLook } from '../../../ui/Button';
import styles from './Calendar.module.css';

interface Deed {
  readonly isPending: boolean;
  readonly mutate: () => void;
}

interface Props {
  readonly address: string;
  readonly renew: Deed;
  readonly close: Deed;
}

/** A secret address: into the calendar of this device by one tap, elsewhere by copying; a new one ends it. */
export function FeedAddress({ address, renew, close }: Props) {
  const { t } = useI18n();
  const [copied, setCopied] = useState<string>();
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(address));
  return (
    <>
      <p className={styles.address}>{address}</p>
      <a href={address.replace(/^https?:/, 'webcal:')} {...buttonLook({ tone: 'primary', wide: true })}>
        {t('matchmaking.calendarFeed.open')}
      </a>
      <Button wide onClick={copy}>
        <span aria-live="polite">
          {t(copied === address ? 'matchmaking.calendarFeed.copied' : 'matchmaking.calendarFeed.copy')}
        </span>
      </Button>
      <p>{t('matchmaking.calendarFeed.secret')}</p>
      <div className={styles.ends}>
        <Button size="small" busy={renew.isPending} onClick={() => renew.mutate()}>
          {t('matchmaking.calendarFeed.renew')}
        </Button>
        <Button size="small" busy={close.isPending} onClick={() => close.mutate()}>
          {t('matchmaking.calendarFeed.close')}
        </Button>
      </div>
    </>
  );
}
