import { useInfiniteQuery } from '@tanstack/react-query';
import { Problem } from '../../api/problem';
import type { Delivery } from '../../api/generated/types.gen';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Table } from '../../ui/console/Table';
import { Empty, Loading } from '../../ui/DataList';
import { MoreButton } from '../../ui/MoreButton';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Chip, Status } from '../../ui/Status';
import styles from './Messaging.module.css';
import { MendAddress } from './MendAddress';
import { named } from './named';
import { deliveries, isAddressWrong, isUnderWay, STATES } from './queries';
import { ResendButton } from './ResendButton';

const TONES = { WAITING: 'waiting', LEASED: 'info', SENT: 'ok', DEAD: 'bad', BOUNCED: 'bad', DROPPED: 'warn' } as const;

interface Props {
  readonly expo: ExpoSlug;
  /** Only messages in this state. */
  readonly state: Delivery['state'] | undefined;
  readonly onState: (state: Delivery['state'] | undefined) => void;
}

/** What the platform has told people, is about to, or could not. */
export function DeliveryList({ expo, state, onState }: Props) {
  const { t } = useI18n();
  const query = useInfiniteQuery(deliveries.list(expo, state));
  const title = t('messaging.deliveries');
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <div className={styles.stack}>
      <p>{t('messaging.deliveries.lead')}</p>
      <div role="group" aria-label={t('messaging.state')} className={styles.filter}>
        {STATES.map((one) => (
          <Chip key={one} pressed={state === one} onChange={(pressed) => onState(pressed ? one : undefined)}>
            {t(`messaging.state.${one}`)}
          </Chip>
        ))}
      </div>
      {!rows && !query.error && <Loading label={title} retry={() => void query.refetch()} />}
      {!rows && query.error && <ProblemMessage problem={Problem.of(query.error)} retry={() => void query.refetch()} />}
      {rows?.length === 0 && (
        <Empty title={t('messaging.deliveries.none')} text={t('messaging.deliveries.none.text')} />
      )}
      {rows && rows.length > 0 && <Rows expo={expo} rows={rows} />}
      <MoreButton of={query} />
    </div>
  );
}

function Rows({ expo, rows }: { expo: ExpoSlug; rows: readonly Delivery[] }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { moment, count } = formats(locale);
  return (
    <Table
      label={t('messaging.deliveries')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'what',
          header: t('messaging.what'),
          cell: ({ template }) => named('messaging.template', template, i18n),
        },
        {
          id: 'state',
          header: t('messaging.state'),
          cell: ({ state }) => <Status tone={TONES[state]}>{t(`messaging.state.${state}`)}</Status>,
        },
        { id: 'to', header: t('messaging.to'), cell: ({ recipient }) => recipient ?? '–' },
        {
          id: 'reason',
          header: t('messaging.reason'),
          cell: ({ reason }) => (reason ? named('messaging.reason', reason, i18n) : '–'),
        },
        { id: 'attempts', header: t('messaging.attempts'), align: 'end', cell: ({ attempts }) => count(attempts) },
        { id: 'created', header: t('messaging.created'), cell: ({ createdAt }) => moment(new Date(createdAt)) },
        {
          id: 'resend',
          header: t('messaging.action'),
          cell: (delivery) =>
            !isUnderWay(delivery) && (
              <div className={styles.filter}>
                {isAddressWrong(delivery) && <MendAddress expo={expo} delivery={delivery} />}
                <ResendButton expo={expo} delivery={delivery} />
              </div>
            ),
        },
      ]}
    />
  );
}
