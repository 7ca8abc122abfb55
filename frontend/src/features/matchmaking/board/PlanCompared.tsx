import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import type { HeldAt, MatchingRun, PlanComparison } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { Figures } from '../../../ui/Figures';
import { Select } from '../../../ui/form/Select';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { hasPlan } from '../organizer/run-facts';
import { matchingRuns, publishedPlan } from '../queries';
import styles from './Board.module.css';
import { board } from './queries';

const COUNTED = [
  'same',
  'reseated',
  'moved',
  'added',
  'lost',
  'concerned',
] as const satisfies readonly (keyof PlanComparison)[];

/** What this plan does otherwise than another: the published one to begin with, else the run before. */
export function PlanCompared({ expo, run }: { expo: ExpoSlug; run: MatchingRun }) {
  const { t, locale } = useI18n();
  const { moment, count } = formats(locale);
  const runs = useInfiniteQuery(matchingRuns.list(expo));
  const { data: published } = useQuery(publishedPlan(expo));
  const [picked, setPicked] = useState<string>();
  const others = runs.data?.pages.flatMap(({ items }) => items).filter((one) => one.id !== run.id && hasPlan(one));
  const usual = others?.find(({ id }) => id === published?.run) ?? others?.[0];
  const other = picked ?? usual?.id;
  if (!others)
    return runs.error ? (
      <ProblemMessage problem={Problem.of(runs.error)} retry={() => void runs.refetch()} />
    ) : (
      <Loading label={t('board.compare')} retry={() => void runs.refetch()} />
    );
  if (!other) return <Empty title={t('board.compare.first')} />;
  return (
    <div className={styles.stack}>
      <Select
        label={t('board.compare.with')}
        value={other}
        choices={others.map((one) => ({
          value: one.id,
          label: `${moment(new Date(one.createdAt))} · ${t('matchmaking.value')} ${count(one.value)}${one.id === published?.run ? ` · ${t('matchmaking.plan.published')}` : ''}`,
        }))}
        onChange={({ target }) => setPicked(target.value)}
      />
      <Compared expo={expo} run={run.id} other={other} />
    </div>
  );
}

function Compared({ expo, run, other }: { expo: ExpoSlug; run: string; other: string }) {
  const { t, locale } = useI18n();
  const { count, moment } = formats(locale);
  const { data, error, refetch } = useQuery(board.comparison(expo, run, other));
  if (!data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={t('board.compare')} retry={() => void refetch()} />
    );
  const at = (held: HeldAt | undefined) =>
    held ? t('board.told.at', { start: moment(new Date(held.start)), table: held.table }) : '–';
  return (
    <>
      <Figures
        label={t('board.compare')}
        figures={COUNTED.map((what) => ({ label: t(`board.compare.${what}`), number: count(data[what]) }))}
      />
      {data.differences.length === 0 ? (
        <Empty title={t('board.compare.none')} />
      ) : (
        <Table
          label={t('board.compare')}
          rows={data.differences}
          rowId={({ buyer, exhibitor }) => `${buyer.id} ${exhibitor.id}`}
          columns={[
            {
              id: 'pair',
              header: t('matchmaking.pair'),
              cell: ({ buyer, exhibitor }) => `${buyer.name[locale]} · ${exhibitor.name[locale]}`,
            },
            { id: 'kind', header: t('board.compare.kind'), cell: ({ kind }) => t(`board.compare.${KEY[kind]}`) },
            { id: 'before', header: t('board.compare.before'), cell: ({ before }) => at(before) },
            { id: 'after', header: t('board.compare.after'), cell: ({ after }) => at(after) },
            { id: 'value', header: t('matchmaking.value'), align: 'end', cell: ({ value }) => count(value) },
          ]}
        />
      )}
    </>
  );
}

const KEY = { SAME: 'same', RESEATED: 'reseated', MOVED: 'moved', ADDED: 'added', LOST: 'lost' } as const;
