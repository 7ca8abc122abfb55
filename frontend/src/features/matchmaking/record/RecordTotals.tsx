import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Card } from '../../../ui/Card';
import { Loading } from '../../../ui/DataList';
import { Figures } from '../../../ui/Figures';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { AMOUNTS, amountIn } from './amounts';
import { listedRecords, STATES } from './listed';

/** How many records there are of each kind, and their sums by currency: what is confirmed first, the rest apart. */
export function RecordTotals({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const { data, error, refetch } = useQuery(listedRecords.totals(expo));
  const label = t('meetingRecord.sums');
  if (!data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={label} retry={() => void refetch()} />
    );
  const confirmed = data.sums.filter(({ state }) => state === 'CONFIRMED');
  const apart = data.sums.filter(({ state }) => state !== 'CONFIRMED');
  return (
    <Card title={label}>
      <Figures
        label={t('meetingRecord.counts')}
        figures={STATES.map((state) => ({
          label: t(`meetingRecord.state.${state}`),
          number: count(data.counts.find((one) => one.state === state)?.records ?? 0),
        }))}
      />
      <p>{t('meetingRecord.sums.text')}</p>
      {data.sums.length > 0 && (
        <Table
          label={label}
          rows={[...confirmed, ...apart]}
          rowId={({ state, amounts }) => `${state}-${amounts.currency}`}
          columns={[
            {
              id: 'state',
              header: t('meetingRecord.record'),
              cell: ({ state, records }) =>
                t('meetingRecord.sum.of', { state: t(`meetingRecord.state.${state}`), count: records }),
            },
            ...AMOUNTS.map((amount) => ({
              id: amount,
              header: t(`meetingRecord.${amount}`),
              align: 'end' as const,
              cell: ({ amounts }: (typeof data.sums)[number]) =>
                amounts[amount] && amountIn(amounts.currency, amounts[amount], locale),
            })),
          ]}
        />
      )}
    </Card>
  );
}
