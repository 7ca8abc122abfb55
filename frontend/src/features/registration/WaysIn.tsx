import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Link, LinkButton } from '../../ui/Link';
import { useManageLink } from './badge/use-manage-link';
import { registrationForm } from './queries';
import styles from './WaysIn.module.css';

/** One large way in: to register, or to the badge for whoever has one; beside it the other, quietly. */
export function WaysIn({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const { kind } = useManageLink(expo);
  const { data: form } = useQuery(registrationForm(expo));
  const isClosed = form?.open === false;
  if (kind === 'link')
    return (
      <>
        <LinkButton to={paths.badge(expo)} size="large" icon="badge">
          {t('registration.badge.open')}
        </LinkButton>
        {!isClosed && (
          <Link to={paths.register(expo)} className={styles.quiet}>
            {t('registration.another')}
          </Link>
        )}
      </>
    );
  return (
    <>
      {isClosed ? (
        <p className={styles.closed}>{t('registration.closed')}</p>
      ) : (
        <LinkButton to={paths.register(expo)} size="large" icon="badge">
          {t('registration.register')}
        </LinkButton>
      )}
      <Link to={paths.lookup(expo)} className={styles.quiet}>
        {t('registration.find')}
      </Link>
    </>
  );
}
