import type { ReactNode } from 'react';
import type { Outlook } from '../../api/generated';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/console/Table';
import styles from './Lists.module.css';

const COUNTED = ['made', 'changed', 'unchanged', 'wrong'] as const;
type ListRow = Outlook['rows'][number];

/** What storing a file would do: the counts, its wrong cells with their reasons, or what would change. */
export function Seen({ outlook, children }: { outlook: Outlook; children: ReactNode }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const { made, changed, wrong, rows } = outlook;
  const differs = made + changed + wrong > 0;
  const left = made + changed + wrong - rows.length;
  return (
    <>
      {wrong > 0 && (
        <Notice tone="bad" live="polite" title={t('lists.wrong', { count: count(wrong) })}>
          <p>{t('lists.wrong.text')}</p>
        </Notice>
      )}
      {wrong === 0 && (
        <Notice tone="ok" live="polite" title={t(differs ? 'lists.right' : 'lists.same')}>
          <p>{t(differs ? 'lists.right.text' : 'lists.same.text')}</p>
        </Notice>
      )}
      <Figures
        label={t('lists.counts')}
        figures={COUNTED.map((what) => ({ label: t(`lists.count.${what}`), number: count(outlook[what]) }))}
      />
      {wrong === 0 && differs && <div className={styles.actions}>{children}</div>}
      {differs && <Rows rows={rows} />}
      {left > 0 && <p>{t('lists.more', { count: count(rows.length) })}</p>}
    </>
  );
}

function Rows({ rows }: { rows: readonly ListRow[] }) {
  const { t } = useI18n();
  return (
    <Table
      label={t('lists.rows')}
      rows={rows}
      rowId={({ row }) => String(row)}
      columns={[
        { id: 'row', header: t('lists.row'), cell: ({ row }) => row },
        { id: 'name', header: t('lists.name'), cell: ({ name }) => name || '–' },
        { id: 'standing', header: t('lists.standing'), cell: (row) => <Effect row={row} /> },
      ]}
    />
  );
}

function Effect({ row: { standing, changed, wrong } }: { row: ListRow }) {
  const { t, knows } = useI18n();
  const columnOf = (code: string) => {
    const key = `lists.column.${code}`;
    return knows(key) ? t(key) : code;
  };
  if (standing === 'WRONG')
    return (
      <ul>
        {wrong.map(({ reason, column, value, nearest }) => (
          <li key={`${reason}${column}${value}`}>
            {column && <strong>{column}: </strong>}
            {value && <q>{value}</q>} {t(`lists.reason.${reason}`)}
            {nearest && ` ${t('lists.nearest', { name: nearest })}`}
          </li>
        ))}
      </ul>
    );
  return (
    <Status tone={standing === 'NEW' ? 'ok' : 'info'}>
      {[t(`lists.standing.${standing}`), changed.map(columnOf).join(', ')].filter(Boolean).join(': ')}
    </Status>
  );
}
