import type { BadgeView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import styles from './BadgeCard.module.css';
import { QR_SIZE, qrPath } from './qr';

/** The badge as it is held to a scanner: dark on white whatever the theme, because scanners need it so. */
export function BadgeCard({ badge, expoName }: { badge: BadgeView; expoName: string | undefined }) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  const { name, admissionType, token, shortCode, days } = badge;
  return (
    <article className={styles.card} aria-label={t('registration.badge.of', { name })}>
      <p className={styles.type}>{admissionType[locale]}</p>
      <div className={styles.body}>
        {expoName && <p className={styles.expo}>{expoName}</p>}
        <p className={styles.name}>{name}</p>
        <svg
          className={styles.qr}
          viewBox={`0 0 ${QR_SIZE} ${QR_SIZE}`}
          role="img"
          aria-label={t('registration.badge.qr')}
          shapeRendering="crispEdges"
        >
          <rect width={QR_SIZE} height={QR_SIZE} fill="#fff" />
          <path d={qrPath(token)} fill="#000" />
        </svg>
        <p className={styles.code}>
          <span className={styles.codeLabel}>{t('registration.badge.code')}</span>
          <span className={styles.codeText}>{spaced(shortCode)}</span>
        </p>
        <ul className={styles.days} aria-label={t('registration.badge.days')}>
          {days.map(({ day, opensAt, closesAt }) => (
            <li key={day}>
              <span>{f.day(new Date(opensAt))}</span>
              <time>{f.timeRange(new Date(opensAt), new Date(closesAt))}</time>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}

/** In fours, as people read it out. */
export function spaced(shortCode: string): string {
  return shortCode.replace(/(.{4})(?=.)/g, '$1 ');
}
