import { useQuery, type QueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './HomePage.module.css';
import { expos } from './queries';

export const prepareHome = (queries: QueryClient, expo: ExpoSlug) => queries.fetchQuery(expos.one(expo));

/** What, when, where, and the way in. */
export function HomePage({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { data, error, refetch } = useQuery(expos.one(expo));
  return (
    <Page title={data?.name[locale] ?? t('expo.home.title')} width="wide" hideTitle>
      <Card surface="deep">
        <div className={styles.hero}>
          <p className={styles.name} aria-hidden="true">
            {data?.name[locale] ?? t('expo.home.title')}
          </p>
          {data && (
            <ul className={styles.facts}>
              <li>
                <Icon name="calendar" />
                <span>{period(data.days, formats(locale, data.timeZone).day)}</span>
              </li>
              <li>
                <Icon name="pin" />
                <span>{data.venue[locale]}</span>
              </li>
            </ul>
          )}
          <p>{t('expo.home.lead')}</p>
          <div className={styles.ways}>
            <LinkButton to={paths.register(expo)} size="large" icon="badge">
              {t('registration.register')}
            </LinkButton>
          </div>
        </div>
      </Card>
      {error && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
    </Page>
  );
}

function period(days: readonly { opensAt: string; closesAt: string }[], day: (instant: Date) => string): string {
  const ends = [days[0], days.at(-1)].filter((one) => one !== undefined).map(({ opensAt }) => day(new Date(opensAt)));
  return [...new Set(ends)].join(' – ');
}
