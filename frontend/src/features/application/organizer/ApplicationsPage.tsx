import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApplicationLine } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { useAddressQuery } from '../../../lib/use-address-query';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { Link } from '../../../ui/Link';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Chip } from '../../../ui/Status';
import { Tabs } from '../../../ui/Tabs';
import { Problem } from '../../../api/problem';
import styles from '../Application.module.css';
import { applications } from '../queries';
import { DownloadApplications } from './DownloadApplications';
import { STATES, StateStatus } from './StateStatus';

const TABS = ['list', 'questions'] as const;

/** Who applied to exhibit, and what they are asked. */
export function ApplicationsPage({ expo, questions }: { expo: ExpoSlug; questions: ReactNode }) {
  const { t } = useI18n();
  const [{ tab }, change] = useAddressQuery('tab');
  return (
    <Page title={t('applications')} lead={t('applications.lead')} width="wide">
      <Tabs
        label={t('applications')}
        selected={TABS.find((one) => one === tab) ?? 'list'}
        onSelect={(chosen) => change({ tab: chosen === 'list' ? '' : chosen })}
        tabs={[
          { id: 'list', label: t('applications.list'), panel: <ApplicationsList expo={expo} /> },
          { id: 'questions', label: t('applications.questions'), panel: questions },
        ]}
      />
    </Page>
  );
}

/** Where each application stands. */
function ApplicationsList({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const { data, error, refetch } = useQuery(applications.list(expo));
  const [{ state }, change] = useAddressQuery('state');
  const retry = () => void refetch();
  const shown = data?.filter((one) => state === '' || one.state === state);
  return (
    <div className={styles.stack}>
      <div role="group" aria-label={t('applications.state')} className={styles.actions}>
        {STATES.map((one) => (
          <Chip key={one} pressed={state === one} onChange={(pressed) => change({ state: pressed ? one : '' })}>
            {`${t(`applications.state.${one}`)} ${data?.filter((line) => line.state === one).length ?? ''}`}
          </Chip>
        ))}
      </div>
      {!data && error && <ProblemMessage problem={Problem.of(error)} retry={retry} />}
      {!data && !error && <Loading label={t('applications')} retry={retry} />}
      {shown?.length === 0 && <Empty title={t('applications.none')} text={t('applications.none.text')} />}
      {shown && shown.length > 0 && (
        <Table
          label={t('applications')}
          rows={shown}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'name',
              header: t('applications.company'),
              cell: ({ id, name }) => <Link to={paths.application(expo, id)}>{name}</Link>,
            },
            { id: 'state', header: t('applications.state'), cell: ({ state: at }) => <StateStatus state={at} /> },
            { id: 'strange', header: t('applications.strange'), cell: (line) => <Strange line={line} /> },
            {
              id: 'at',
              header: t('applications.submittedAt'),
              cell: ({ submittedAt }) => moment(new Date(submittedAt)),
            },
          ]}
        />
      )}
      {data && data.length > 0 && <DownloadApplications expo={expo} />}
    </div>
  );
}

function Strange({ line: { findings } }: { line: ApplicationLine }) {
  const { t } = useI18n();
  return findings.length === 0 ? '–' : findings.map((one) => t(`apply.finding.${one}`)).join(' ');
}
