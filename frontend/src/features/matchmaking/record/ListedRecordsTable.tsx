import { useInfiniteQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import type { ListedRecordView, MatchRatingView } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useAddressQuery } from '../../../lib/use-address-query';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { Select } from '../../../ui/form/Select';
import { MoreButton } from '../../../ui/MoreButton';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { AMOUNTS, amountIn } from './amounts';
import { listedRecords, STATE_TONES, STATES, stateOf } from './listed';
import styles from './Record.module.css';

/** The records of all meetings that took place, those of one state if it is chosen; the choice stands in the address. */
export function ListedRecordsTable({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const [{ state }, change] = useAddressQuery('state');
  const records = useInfiniteQuery(listedRecords.list(expo, stateOf(state)));
  const rows = records.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={styles.older} aria-label={t('meetingRecord.records')}>
      <div className={styles.filter}>
        <Select
          label={t('meetingRecord.filter')}
          placeholder={t('meetingRecord.filter.all')}
          value={stateOf(state) ?? ''}
          choices={STATES.map((one) => ({ value: one, label: t(`meetingRecord.state.${one}`) }))}
          onChange={({ target }) => change({ state: target.value })}
        />
      </div>
      {rows ? <Rows rows={rows} /> : <Waiting error={records.error} retry={() => void records.refetch()} />}
      <MoreButton of={records} />
    </section>
  );
}

function Waiting({ error, retry }: { error: Error | null; retry: () => void }) {
  const { t } = useI18n();
  return error ? (
    <ProblemMessage problem={Problem.of(error)} retry={retry} />
  ) : (
    <Loading label={t('meetingRecord.records')} retry={retry} />
  );
}

function Rows({ rows }: { rows: readonly ListedRecordView[] }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  if (rows.length === 0) return <Empty title={t('meetingRecord.list.none')} />;
  return (
    <Table
      label={t('meetingRecord.records')}
      rows={rows}
      rowId={({ meeting }) => meeting}
      columns={[
        {
          id: 'pair',
          header: t('matchmaking.pair'),
          cell: ({ buyer, exhibitor }) => (
            <>
              {buyer.name[locale]}
              <br />
              {exhibitor.name[locale]}
            </>
          ),
        },
        { id: 'time', header: t('matchmaking.time'), cell: ({ start }) => moment(new Date(start)) },
        {
          id: 'state',
          header: t('meetingRecord.record'),
          cell: ({ state, buyerRating, exhibitorRating }) => (
            <div className={styles.rated}>
              <Status tone={STATE_TONES[state]}>{t(`meetingRecord.state.${state}`)}</Status>
              <Rated by="BUYER" rating={buyerRating} />
              <Rated by="EXHIBITOR" rating={exhibitorRating} />
            </div>
          ),
        },
        ...AMOUNTS.map((amount) => ({
          id: amount,
          header: t(`meetingRecord.${amount}`),
          align: 'end' as const,
          cell: ({ amounts }: ListedRecordView) =>
            amounts?.[amount] && amountIn(amounts.currency, amounts[amount], locale),
        })),
      ]}
    />
  );
}

/** The points that a side gives the match, and why. */
function Rated({ by, rating }: { by: 'BUYER' | 'EXHIBITOR'; rating: MatchRatingView | undefined }) {
  const { t } = useI18n();
  if (!rating) return null;
  return (
    <div>
      {t(`meetingRecord.rating.${by}`, { points: rating.points })}
      {rating.words && <div className={styles.when}>{rating.words}</div>}
    </div>
  );
}
