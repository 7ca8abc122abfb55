import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import styles from './Doors.module.css';

/** Where a visitor may look around. */
export function Doors({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const doors = [
    {
      to: paths.exhibitors(expo),
      icon: 'building',
      name: t('exhibitor.exhibitors'),
      text: t('expo.door.exhibitors'),
    },
    { to: paths.program(expo), icon: 'calendar', name: t('program.program'), text: t('expo.door.program') },
    { to: paths.map(expo), icon: 'map', name: t('expo.map'), text: t('expo.door.map') },
  ] as const;
  return (
    <nav aria-label={t('expo.doors')}>
      <ul className={styles.doors}>
        {doors.map(({ to, icon, name, text }) => (
          <li key={to}>
            <Link to={to} className={styles.door}>
              <Icon name={icon} size="large" />
              <span className={styles.words}>
                <strong>{name}</strong>
                <span className={styles.text}>{text}</span>
              </span>
              <Icon name="chevronRight" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where those who have an account go on. */
export function StaffDoors({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <nav className={styles.staff} aria-labelledby="staff-doors">
      <h2 id="staff-doors" className={styles.staffTitle}>
        {t('expo.account')}
      </h2>
      <ul>
        <li>
          <Link to={paths.participant(expo)}>{t('expo.account.participant')}</Link>
        </li>
        <li>
          <Link to={paths.organizer(expo)}>{t('expo.account.organizer')}</Link>
        </li>
        <li>
          <Link to={paths.scan(expo)}>{t('expo.account.staff')}</Link>
        </li>
      </ul>
    </nav>
  );
}
