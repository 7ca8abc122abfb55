import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { declinedMeetings } from '../queries';
import styles from './Matching.module.css';

/** Who does not come and why: what the next run fills. */
export function DeclinedMeetings({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const { data, error, refetch } = useQuery(declinedMeetings(expo));
  const label = t('board.declined');
  if (!data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={label} retry={() => void refetch()} />
    );
  return (
    <section className={styles.stack}>
      <h3>{label}</h3>
      <Table
        label={label}
        rows={data}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'pair',
            header: t('matchmaking.pair'),
            cell: ({ buyer, exhibitor }) => `${buyer.name[locale]} · ${exhibitor.name[locale]}`,
          },
          { id: 'time', header: t('matchmaking.time'), cell: ({ start }) => moment(new Date(start)) },
          {
            id: 'by',
            header: t('board.declined.by'),
            cell: ({ by }) => t(by === 'BUYER' ? 'matchmaking.buyer' : 'matchmaking.exhibitor'),
          },
          {
            id: 'reason',
            header: t('matchmaking.reason'),
            cell: ({ reason, note }) => (
              <span className={styles.sentence}>
                {t(`matchmaking.decline.reason.${reason}`)}
                {note && ` · ${note}`}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
