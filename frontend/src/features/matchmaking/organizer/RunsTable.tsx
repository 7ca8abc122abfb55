import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import type { MatchingRun } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Table, type TableColumn } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { Link } from '../../../ui/Link';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { matchingRuns, publishedPlan } from '../queries';
import styles from './Matching.module.css';
import { MoreButton } from '../../../ui/MoreButton';
import { shownGap } from './run-facts';
import { RunState } from './RunState';

/** All runs, the newest first; the one whose plan everybody meets by is marked. */
export function RunsTable({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const runs = useInfiniteQuery(matchingRuns.list(expo));
  const columns = useColumns(expo);
  if (!runs.data)
    return runs.error ? (
      <ProblemMessage problem={Problem.of(runs.error)} retry={() => void runs.refetch()} />
    ) : (
      <Loading label={t('matchmaking.runs')} retry={() => void runs.refetch()} />
    );
  const rows = runs.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty title={t('matchmaking.runs.none')} text={t('matchmaking.runs.none.text')} />;
  return (
    <div className={styles.stack}>
      <Table label={t('matchmaking.runs')} columns={columns} rows={rows} rowId={({ id }) => id} />
      <MoreButton of={runs} />
    </div>
  );
}

function useColumns(expo: ExpoSlug): TableColumn<MatchingRun>[] {
  const { t, locale } = useI18n();
  const { moment, count, percent, elapsed } = formats(locale);
  const { data: published } = useQuery(publishedPlan(expo));
  return [
    {
      id: 'created',
      header: t('matchmaking.runs.started'),
      cell: ({ id, createdAt }) => <Link to={paths.matchingRun(expo, id)}>{moment(new Date(createdAt))}</Link>,
    },
    {
      id: 'state',
      header: t('matchmaking.runs.state'),
      cell: ({ id, state }) => (
        <span className={styles.actions}>
          <RunState state={state} />
          {published?.run === id && <Status tone="ok">{t('matchmaking.plan.published')}</Status>}
        </span>
      ),
    },
    { id: 'value', header: t('matchmaking.value'), align: 'end', cell: ({ value }) => count(value) },
    {
      id: 'gap',
      header: t('matchmaking.gap'),
      align: 'end',
      cell: ({ gap }) => (gap == null ? '–' : shownGap(gap, percent)),
    },
    { id: 'meetings', header: t('matchmaking.meetings'), align: 'end', cell: ({ meetings }) => count(meetings) },
    {
      id: 'musts',
      header: t('matchmaking.mustWishes'),
      align: 'end',
      cell: ({ mustWishes, mustWishesMet }) => `${count(mustWishesMet)} / ${count(mustWishes)}`,
    },
    {
      id: 'elapsed',
      header: t('matchmaking.elapsed'),
      align: 'end',
      cell: ({ elapsedMillis }) => elapsed(elapsedMillis),
    },
  ];
}
