import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedRegistration } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Button } from '../../../ui/Button';
import { Empty, Loading } from '../../../ui/DataList';
import { MoreButton } from '../../../ui/MoreButton';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { SearchField } from '../../../ui/SearchField';
import { Chip, Status } from '../../../ui/Status';
import { Decisions } from './Decisions';
import styles from './Organizer.module.css';
import { PrintDialog } from './PrintDialog';
import { registrations, STATES, type RegistrationSearch } from './queries';

const TONES = {
  REGISTERED: 'ok',
  REQUESTED: 'info',
  WAITING: 'waiting',
  OFFERED: 'info',
  CANCELLED: 'warn',
  REFUSED: 'bad',
  EXPIRED: 'warn',
} as const;

interface Props {
  readonly expo: ExpoSlug;
  readonly search: RegistrationSearch;
  readonly onSearch: (search: RegistrationSearch) => void;
}

/** Who has registered, newest first. Names are sealed, so a search finds whole names and addresses only. */
export function RegistrationList({ expo, search, onSearch }: Props) {
  const { t } = useI18n();
  const query = useInfiniteQuery(registrations.list(expo, search));
  const rows = query.data?.pages.flatMap(({ items }) => items);
  const label = t('registrations.list');
  const [printing, setPrinting] = useState(false);
  return (
    <div className={styles.stack}>
      <SearchField
        label={t('registrations.search')}
        value={search.q ?? ''}
        onSearch={(q) => onSearch({ ...search, q: q || undefined })}
      />
      <div role="group" aria-label={t('registrations.state')} className={styles.filter}>
        {STATES.map((state) => (
          <Chip
            key={state}
            pressed={search.state === state}
            onChange={(pressed) => onSearch({ ...search, state: pressed ? state : undefined })}
          >
            {t(`registrations.state.${state}`)}
          </Chip>
        ))}
      </div>
      <div className={styles.actions}>
        <Button onClick={() => setPrinting(true)}>{t('registrations.print.all')}</Button>
      </div>
      {printing && <PrintDialog expo={expo} onClose={() => setPrinting(false)} />}
      {!rows && !query.error && <Loading label={label} retry={() => void query.refetch()} />}
      {!rows && query.error && <ProblemMessage problem={Problem.of(query.error)} retry={() => void query.refetch()} />}
      {rows?.length === 0 && <Empty title={t('registrations.none')} text={t('registrations.none.text')} />}
      {rows && rows.length > 0 && <Rows expo={expo} rows={rows} />}
      <MoreButton of={query} />
    </div>
  );
}

function Rows({ expo, rows }: { expo: ExpoSlug; rows: readonly ListedRegistration[] }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  return (
    <Table
      label={t('registrations.list')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'name', header: t('registration.form.name'), cell: ({ name }) => name },
        {
          id: 'state',
          header: t('registrations.state'),
          cell: ({ state }) => <Status tone={TONES[state]}>{t(`registrations.state.${state}`)}</Status>,
        },
        {
          id: 'decide',
          header: t('registrations.decide'),
          cell: (registration) => <Decisions expo={expo} registration={registration} />,
        },
        { id: 'type', header: t('registration.form.kind'), cell: ({ admissionType }) => admissionType[locale] },
        { id: 'email', header: t('registration.form.email'), cell: ({ email }) => email },
        { id: 'phone', header: t('registration.form.phone'), cell: ({ phone }) => phone ?? '–' },
        {
          id: 'at',
          header: t('registrations.since'),
          cell: ({ registeredAt }) => moment(new Date(registeredAt)),
        },
      ]}
    />
  );
}
