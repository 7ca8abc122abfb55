import type { ReactNode } from 'react';
import type { GroupPreview, MemberView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Table } from '../../../ui/console/Table';
import { Notice } from '../../../ui/Notice';
import styles from './Organizer.module.css';

/** What a list would do: all its wrong rows with their reasons, or that everybody in it can be registered. */
export function GroupRows({ preview, children }: { preview: GroupPreview; children: ReactNode }) {
  const { t, locale } = useI18n();
  const { right, wrong, members, byLink } = preview;
  if (wrong === 0)
    return (
      <>
        <Notice tone="ok" live="polite" title={t('registrations.group.right', { count: right })}>
          <p>{t('registrations.group.right.text')}</p>
          {byLink.length > 0 && (
            <p>{t('registrations.group.byLink', { questions: byLink.map((label) => label[locale]).join(', ') })}</p>
          )}
        </Notice>
        <div className={styles.actions}>{children}</div>
      </>
    );
  return (
    <>
      <Notice tone="bad" live="polite" title={t('registrations.group.wrong', { count: wrong })}>
        <p>{t('registrations.group.wrong.text', { count: right })}</p>
      </Notice>
      <WrongRows rows={members.filter((member) => member.wrong.length > 0)} />
    </>
  );
}

function WrongRows({ rows }: { rows: readonly MemberView[] }) {
  const { t } = useI18n();
  return (
    <Table
      label={t('registrations.group.rows')}
      rows={rows}
      rowId={({ row }) => String(row)}
      columns={[
        { id: 'row', header: t('registrations.group.row'), cell: ({ row }) => row },
        { id: 'name', header: t('registration.form.name'), cell: ({ name }) => name || '–' },
        {
          id: 'wrong',
          header: t('registrations.group.why'),
          cell: ({ wrong }) => (
            <ul>
              {wrong.map(({ reason, column }) => (
                <li key={`${reason}${column}`}>
                  {column && `${column}: `}
                  {t(`registrations.group.reason.${reason}`)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
