import { useQuery } from '@tanstack/react-query';
import type { LeadConsent } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { DataList, faceOf } from '../../../ui/DataList';
import { Select } from '../../../ui/form/Select';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from '../list/Leads.module.css';
import { leads, useCovering } from '../queries';

const CLASSES = ['DOMESTIC', 'OVERSEAS'] as const satisfies readonly LeadConsent['exhibitors'][];

/** By which consent exhibitors see visitors, and who took leads out. */
export function LeadExportsPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <Page title={t('console.leads')} width="form">
      <Consents expo={expo} />
      <Exports expo={expo} />
      <p className={styles.quiet}>{t('lead.exports.text')}</p>
    </Page>
  );
}

function Consents({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const items = useQuery(leads.items(expo));
  const covered = useQuery(leads.consents(expo));
  const covering = useCovering(expo);
  const problem = items.error ?? covered.error ?? covering.error;
  const choices = (items.data ?? []).map(({ item, title }) => ({ value: item, label: title[locale] }));
  return (
    <Card title={t('lead.consents')}>
      <p>{t(items.data?.length === 0 ? 'lead.consents.none' : 'lead.consents.text')}</p>
      {problem && <ProblemMessage problem={Problem.of(problem)} />}
      {CLASSES.map((exhibitors) => (
        <Select
          key={exhibitors}
          label={t(`lead.consents.${exhibitors}`)}
          placeholder={t('lead.consents.nothing')}
          value={covered.data?.find((one) => one.exhibitors === exhibitors)?.item ?? ''}
          choices={choices}
          disabled={!covered.data || covering.isPending}
          onChange={(event) => covering.mutate({ exhibitors, item: event.target.value })}
        />
      ))}
    </Card>
  );
}

function Exports({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const found = useQuery(leads.exports(expo));
  return (
    <Card title={t('lead.exports')}>
      <DataList
        label={t('lead.exports')}
        face={faceOf({ data: found.data?.items, error: found.error, refetch: found.refetch })}
        rowKey={({ id }) => id}
        row={({ at, exhibitor, by, leads: count, format, reason }) => (
          <div>
            <strong>{exhibitor[locale]}</strong>
            <p>{t('lead.exports.line', { count, format, reason })}</p>
            <p className={styles.quiet}>
              {[formats(locale).moment(new Date(at)), by ?? t('lead.exports.somebody')].join(' · ')}
            </p>
          </div>
        )}
        empty={{ title: t('lead.exports.none') }}
      />
    </Card>
  );
}
