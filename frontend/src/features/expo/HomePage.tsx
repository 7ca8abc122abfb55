import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ExpoView } from '../../api/generated';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Countdown } from './Countdown';
import { Doors, StaffDoors } from './Doors';
import styles from './HomePage.module.css';
import { expos } from './queries';

export const prepareHome = (queries: QueryClient, expo: ExpoSlug) => queries.fetchQuery(expos.one(expo));

interface Props {
  readonly expo: ExpoSlug;
  /** The way in: to register, or to the badge. */
  readonly ways: ReactNode;
}

/** What, when, where, and the way in. */
export function HomePage({ expo, ways }: Props) {
  const { t, locale } = useI18n();
  const { data, error, refetch } = useQuery(expos.one(expo));
  const name = data?.name[locale] ?? t('expo.home.title');
  return (
    <Page title={name} width="wide" hideTitle>
      <Card surface="deep">
        <div className={styles.hero}>
          {data && <Countdown {...data} />}
          <p className={styles.name} aria-hidden="true">
            {name}
          </p>
          {data && <Facts {...data} />}
          <div className={styles.ways}>{ways}</div>
        </div>
      </Card>
      {error && !data && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      <Doors expo={expo} />
      {data && <Hours {...data} />}
      <StaffDoors expo={expo} />
    </Page>
  );
}

function Facts({ days, venue, timeZone }: ExpoView) {
  const { locale } = useI18n();
  return (
    <ul className={styles.facts}>
      <li>
        <Icon name="calendar" />
        <span>{period(days, formats(locale, timeZone).day)}</span>
      </li>
      <li>
        <Icon name="pin" />
        <span>{venue[locale]}</span>
      </li>
    </ul>
  );
}

function Hours({ days, timeZone }: ExpoView) {
  const { t, locale } = useI18n();
  const f = formats(locale, timeZone);
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{t('expo.hours')}</h2>
      <ul className={styles.hours}>
        {days.map(({ day, opensAt, closesAt }) => (
          <li key={day}>
            <span>{f.day(new Date(opensAt))}</span>
            <time>{f.timeRange(new Date(opensAt), new Date(closesAt))}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function period(days: readonly { opensAt: string }[], day: (instant: Date) => string): string {
  const ends = [days[0], days.at(-1)].filter((one) => one !== undefined).map(({ opensAt }) => day(new Date(opensAt)));
  return [...new Set(ends)].join(' – ');
}
