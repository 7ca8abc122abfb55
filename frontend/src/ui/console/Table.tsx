import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Cell, Column, Row, Table as AriaTable, TableBody, TableHeader } from 'react-aria-components/Table';
import type { SortDescriptor } from 'react-aria-components/Table';
import { useI18n } from '../../lib/i18n';
import { Icon } from '../Icon';
import styles from './Table.module.css';

export interface TableColumn<Item> {
  readonly id: string;
  readonly header: string;
  readonly cell: (item: Item) => ReactNode;
  readonly sortable?: boolean;
  /** Figures stand at the end of their cell. */
  readonly align?: 'end';
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface Props<Item extends object> {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly TableColumn<Item>[];
  readonly rows: readonly Item[];
  readonly rowId: (item: Item) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly onOpen?: (item: Item) => void;
}

/** Rows of a console, on a phone a list of cards: arrow keys move between cells, headings sort, Enter opens. */
export function Table<Item extends object>({ label, columns, rows, rowId, sort, onSort, onOpen }: Props<Item>) {
  const { locale } = useI18n();
  return (
    <div className={styles.scroll}>
      <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-US'}>
        <AriaTable
          aria-label={label}
          className={styles.table}
          {...(sort && { sortDescriptor: sort })}
          onSortChange={({ column, direction }: SortDescriptor) => onSort?.({ column: String(column), direction })}
          onRowAction={(key) => {
            const row = rows.find((item) => rowId(item) === key);
            if (row) onOpen?.(row);
          }}
        >
          <TableHeader className={styles.head!}>
            {columns.map(({ id, header, sortable = false, align }, index) => (
              <Column
                key={id}
                id={id}
                isRowHeader={index === 0}
                allowsSorting={sortable}
                className={styles.column}
                data-align={align}
              >
                {({ sortDirection }) => (
                  <span className={styles.heading}>
                    {header}
                    {sortable && (
                      <span className={styles.arrow} data-direction={sortDirection}>
                        <Icon name="chevronDown" size="small" />
                      </span>
                    )}
                  </span>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody>
            {rows.map((item) => (
              <Row key={rowId(item)} id={rowId(item)} className={styles.row} data-opens={onOpen ? true : undefined}>
                {columns.map(({ id, header, cell, align }) => (
                  <Cell key={id} className={styles.cell} data-align={align} data-heading={header}>
                    {cell(item)}
                  </Cell>
                ))}
              </Row>
            ))}
          </TableBody>
        </AriaTable>
      </I18nProvider>
    </div>
  );
}
