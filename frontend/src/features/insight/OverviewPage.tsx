import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../../api/problem';
import type { Overview } from '../../api/generated/types.gen';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/DataList';
import { Figures } from '../../ui/Figures';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './OverviewPage.module.css';
import { overview } from './queries';

const COUNTED = ['registrations', 'exhibitors', 'buyers', 'sessions'] as const satisfies readonly (keyof Overview)[];
const STATES = ['accepted', 'provisional', 'declined', 'cancelled'] as const;

interface Props {
  readonly expo: ExpoSlug;
  /** Who is inside now, as it changes. */
  readonly occupancy: ReactNode;
}

/** The expo at a glance, and the ways on. */
export function OverviewPage({ expo, occupancy }: Props) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(overview(expo));
  return (
    <Page title={t('insight.overview')} width="wide">
      {data && <Counts of={data} expo={expo} />}
      {!data && !error && <Loading label={t('insight.overview')} retry={() => void refetch()} />}
      {!data && error && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      {occupancy}
      <Card title={t('insight.ways')}>
        <div className={styles.ways}>
          <LinkButton to={paths.matching(expo)} icon="meeting">
            {t('insight.ways.matching')}
          </LinkButton>
          <LinkButton to={paths.deliveries(expo)} icon="mail">
            {t('insight.ways.deliveries')}
          </LinkButton>
          <LinkButton to={paths.scan(expo)} icon="scan">
            {t('insight.ways.scan')}
          </LinkButton>
        </div>
      </Card>
    </Page>
  );
}

function Counts({ of: data, expo }: { of: Overview; expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const planned = STATES.some((state) => data.meetings[state] > 0);
  return (
    <div className={styles.cards}>
      <Card title={t('insight.expo')}>
        <Figures
          label={t('insight.expo')}
          figures={COUNTED.map((what) => ({ label: t(`insight.count.${what}`), number: count(data[what]) }))}
        />
      </Card>
      <Card title={t('insight.meetings')}>
        {planned ? (
          <Figures
            label={t('insight.meetings')}
            figures={STATES.map((state) => ({
              label: t(`insight.meetings.${state}`),
              number: count(data.meetings[state]),
            }))}
          />
        ) : (
          <>
            <p>{t('insight.meetings.none')}</p>
            <p>
              <LinkButton to={paths.matching(expo)} tone="primary" icon="arrowRight">
                {t('insight.ways.matching')}
              </LinkButton>
            </p>
          </>
        )}
      </Card>
    </div>
  );
}
