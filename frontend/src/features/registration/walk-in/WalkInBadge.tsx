import type { Registered } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { QR_SIZE, qrPath } from '../badge/qr';
import styles from './WalkInBadge.module.css';

/** A badge to be printed here; the mail has brought the same to the visitor's phone. */
export function WalkInBadge({ registered: { badge }, onDone }: { registered: Registered; onDone: () => void }) {
  const { t, locale } = useI18n();
  return (
    <Page title={t('walkIn.done')} width="form" hideTitle>
      {badge ? (
        <article className={styles.sheet}>
          <p className={styles.name}>{badge.name}</p>
          <p className={styles.type}>{badge.admissionType[locale]}</p>
          <svg
            viewBox={`0 0 ${QR_SIZE} ${QR_SIZE}`}
            className={styles.qr}
            role="img"
            aria-label={t('registration.badge.qr')}
          >
            <path d={qrPath(badge.token)} fill="#000" />
          </svg>
          <p className={styles.code}>{badge.shortCode}</p>
        </article>
      ) : (
        <Notice tone="info" title={t('walkIn.later')}>
          <p>{t('walkIn.later.text')}</p>
        </Notice>
      )}
      <div className={styles.ways}>
        {badge && (
          <Button tone="primary" size="large" wide onClick={() => print()}>
            {t('walkIn.print')}
          </Button>
        )}
        <Button size="large" wide onClick={onDone}>
          {t('walkIn.finish')}
        </Button>
      </div>
    </Page>
  );
}
