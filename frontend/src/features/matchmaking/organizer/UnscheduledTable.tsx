import { useInfiniteQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { Link } from '../../../ui/Link';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { matchingRuns } from '../queries';
import styles from './Matching.module.css';
import { MoreButton } from '../../../ui/MoreButton';
import { reasonOf } from './reason';

/** The wished pairs that a plan leaves out, each with the reason as a sentence. */
export function UnscheduledTable({ expo, run }: { expo: ExpoSlug; run: string }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { count } = formats(locale);
  const pairs = useInfiniteQuery(matchingRuns.unscheduled(expo, run));
  const label = t('matchmaking.unscheduled');
  if (!pairs.data)
    return pairs.error ? (
      <ProblemMessage problem={Problem.of(pairs.error)} retry={() => void pairs.refetch()} />
    ) : (
      <Loading label={label} retry={() => void pairs.refetch()} />
    );
  const rows = pairs.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty title={t('matchmaking.unscheduled.none')} />;
  return (
    <div className={styles.stack}>
      <Table
        label={label}
        rows={rows}
        rowId={({ buyer, exhibitor }) => `${buyer.id}-${exhibitor.id}`}
        columns={[
          {
            id: 'pair',
            header: t('matchmaking.pair'),
            cell: ({ buyer, exhibitor }) => `${buyer.name[locale]} · ${exhibitor.name[locale]}`,
          },
          { id: 'musts', header: t('matchmaking.wish.MUST'), align: 'end', cell: ({ musts }) => count(musts) },
          { id: 'value', header: t('matchmaking.value'), align: 'end', cell: ({ value }) => count(value) },
          {
            id: 'reason',
            header: t('matchmaking.reason'),
            cell: (pair) => <span className={styles.sentence}>{reasonOf(pair, i18n)}</span>,
          },
          {
            id: 'find',
            header: t('board.title'),
            cell: ({ buyer, exhibitor }) => (
              <Link to={paths.board(expo, run, { buyer: buyer.id, exhibitor: exhibitor.id })}>
                {t('board.find')}
                <span className="visually-hidden">, {`${buyer.name[locale]} · ${exhibitor.name[locale]}`}</span>
              </Link>
            ),
          },
        ]}
      />
      <MoreButton of={pairs} />
    </div>
  );
}
