import { useInfiniteQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { matchingRuns } from '../queries';
import styles from './Matching.module.css';
import { MoreButton } from '../../../ui/MoreButton';

/** The meetings of a plan, the earliest first. */
export function PlannedTable({ expo, run }: { expo: ExpoSlug; run: string }) {
  const { t, locale } = useI18n();
  const { day, timeRange, count } = formats(locale);
  const meetings = useInfiniteQuery(matchingRuns.meetings(expo, run));
  const label = t('matchmaking.meetings.planned');
  if (!meetings.data)
    return meetings.error ? (
      <ProblemMessage problem={Problem.of(meetings.error)} retry={() => void meetings.refetch()} />
    ) : (
      <Loading label={label} retry={() => void meetings.refetch()} />
    );
  const rows = meetings.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty title={t('matchmaking.plan.meetings.none')} />;
  return (
    <div className={styles.stack}>
      <Table
        label={label}
        rows={rows}
        rowId={({ start, table }) => `${start}-${table}`}
        columns={[
          {
            id: 'time',
            header: t('matchmaking.time'),
            cell: ({ start, end }) => `${day(new Date(start))} ${timeRange(new Date(start), new Date(end))}`,
          },
          { id: 'table', header: t('matchmaking.table'), align: 'end', cell: ({ table }) => table },
          { id: 'buyer', header: t('matchmaking.buyer'), cell: ({ buyer }) => buyer.name[locale] },
          { id: 'exhibitor', header: t('matchmaking.exhibitor'), cell: ({ exhibitor }) => exhibitor.name[locale] },
          {
            id: 'interpreter',
            header: t('matchmaking.interpreter'),
            cell: ({ interpreter }) =>
              t(interpreter ? 'matchmaking.interpreter.needed' : 'matchmaking.interpreter.none'),
          },
          { id: 'value', header: t('matchmaking.value'), align: 'end', cell: ({ value }) => count(value) },
        ]}
      />
      <MoreButton of={meetings} />
    </div>
  );
}
