import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import type { GuaranteePrice, OfSide, PlanReport as Report } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { matchingRuns } from '../queries';
import styles from './Matching.module.css';
import { oneMoreOf } from './one-more';

/** How evenly a plan serves both sides, what one more of something would be worth, and what promises would cost. */
export function PlanReport({ expo, run }: { expo: ExpoSlug; run: string }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(matchingRuns.report(expo, run));
  if (!data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={t('matchmaking.report')} retry={() => void refetch()} />
    );
  const names = new Map(data.companies.map(({ id, name }) => [id, name]));
  return (
    <div className={styles.stack}>
      <section className={styles.part}>
        <h3>{t('matchmaking.report.sides')}</h3>
        <Sides sides={data.report.sides} />
      </section>
      <section className={styles.part}>
        <h3>{t('matchmaking.report.more')}</h3>
        <OneMore report={data.report} names={names} />
      </section>
      <section className={styles.part}>
        <h3>{t('matchmaking.report.guarantees')}</h3>
        <p>{t('matchmaking.report.guarantees.meaning')}</p>
        <Guarantees prices={data.report.guarantees} />
      </section>
    </div>
  );
}

function Sides({ sides }: { sides: readonly OfSide[] }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const figures = ['companies', 'withoutMeeting', 'fewest', 'median', 'most'] as const;
  return (
    <Table
      label={t('matchmaking.report.sides')}
      rows={[...sides]}
      rowId={({ side }) => side}
      columns={[
        { id: 'side', header: t('matchmaking.report.side'), cell: ({ side }) => t(`matchmaking.report.side.${side}`) },
        ...figures.map((figure) => ({
          id: figure,
          header: t(`matchmaking.report.sides.${figure}`),
          align: 'end' as const,
          cell: (one: OfSide) => count(one[figure]),
        })),
      ]}
    />
  );
}

function OneMore({ report, names }: { report: Report; names: Parameters<typeof oneMoreOf>[1] }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (!report.oneMore) return <p>{t('matchmaking.report.more.tooLarge')}</p>;
  if (report.oneMore.length === 0) return <p>{t('matchmaking.report.more.none')}</p>;
  return (
    <ul className={styles.sentences}>
      {report.oneMore.map((one) => (
        <li key={[one.kind, one.languages.join('-'), one.day, one.company].join(' ')}>{oneMoreOf(one, names, i18n)}</li>
      ))}
    </ul>
  );
}

function Guarantees({ prices }: { prices: readonly GuaranteePrice[] }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const shown = useShare();
  return (
    <Table
      label={t('matchmaking.report.guarantees')}
      rows={[...prices]}
      rowId={({ meetings }) => String(meetings)}
      columns={[
        {
          id: 'meetings',
          header: t('matchmaking.report.guarantees.meetings'),
          cell: ({ meetings }) => t('matchmaking.report.guarantees.atLeast', { count: count(meetings) }),
        },
        {
          id: 'share',
          header: t('matchmaking.report.guarantees.price'),
          align: 'end',
          cell: ({ share }) => shown(share),
        },
        {
          id: 'without',
          header: t('matchmaking.report.guarantees.without'),
          align: 'end',
          cell: ({ without }) => count(without),
        },
      ]}
    />
  );
}

/** A share in percent; what is too little to show in tenths of one is said to be less. */
function useShare(): (share: number) => string {
  const { t, locale } = useI18n();
  const { percent } = formats(locale);
  return (share) =>
    share > 0 && share < 0.001 ? t('matchmaking.report.lessThan', { share: percent(0.001) }) : percent(share);
}
