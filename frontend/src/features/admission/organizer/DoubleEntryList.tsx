import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import type { DoubleEntryView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { MoreButton } from '../../../ui/MoreButton';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { admissions } from './queries';
import { SettleDialog } from './SettleDialog';
import { useEntered } from './use-entered';

/** Who was let in twice: seen only once the scans of every device are here. */
export function DoubleEntryList({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const [settled, setSettled] = useState<DoubleEntryView>();
  const query = useInfiniteQuery(admissions.doubles(expo));
  const rows = query.data?.pages.flatMap(({ items }) => items);
  const label = t('admissions.doubles');
  const entered = useEntered();
  return (
    <>
      <p>{t('admissions.doubles.text')}</p>
      {!rows && !query.error && <Loading label={label} retry={() => void query.refetch()} />}
      {!rows && query.error && <ProblemMessage problem={Problem.of(query.error)} retry={() => void query.refetch()} />}
      {rows?.length === 0 && <Empty title={t('admissions.doubles.none')} text={t('admissions.doubles.none.text')} />}
      {rows && rows.length > 0 && (
        <Table
          label={label}
          rows={rows}
          rowId={({ scanId }) => scanId}
          columns={[
            { id: 'name', header: t('admissions.holder'), cell: ({ name }) => name ?? t('admissions.erased') },
            { id: 'code', header: t('admissions.shortCode'), cell: ({ shortCode }) => shortCode ?? '–' },
            { id: 'first', header: t('admissions.first'), cell: ({ first }) => entered(first) },
            { id: 'again', header: t('admissions.again'), cell: ({ again }) => entered(again) },
            {
              id: 'state',
              header: t('admissions.device.state'),
              cell: ({ settlement }) => (
                <>
                  <Status tone={settlement ? 'ok' : 'warn'}>
                    {settlement ? t(`admissions.settle.reason.${settlement.reason}`) : t('admissions.settle.open')}
                  </Status>
                  {settlement && (
                    <div>
                      {[settlement.by, formats(locale).moment(new Date(settlement.at))].filter(Boolean).join(' · ')}
                    </div>
                  )}
                </>
              ),
            },
            {
              id: 'change',
              header: t('admissions.device.change'),
              cell: (entry) => {
                const word = t(entry.settlement ? 'admissions.settle.again' : 'admissions.settle');
                return (
                  <Button
                    size="small"
                    aria-label={`${word}, ${entry.name ?? t('admissions.erased')}`}
                    onClick={() => setSettled(entry)}
                  >
                    {word}
                  </Button>
                );
              },
            },
          ]}
        />
      )}
      {settled && <SettleDialog expo={expo} entry={settled} onClose={() => setSettled(undefined)} />}
      <MoreButton of={query} />
    </>
  );
}
