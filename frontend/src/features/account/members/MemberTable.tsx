import type { ReactNode } from 'react';
import type { ExpoMemberView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Table } from '../../../ui/console/Table';
import { Status } from '../../../ui/Status';
import styles from '../Account.module.css';

interface Props {
  readonly rows: readonly ExpoMemberView[];
  /** Offered for those who are members now. */
  readonly actions: (member: ExpoMemberView) => ReactNode;
}

/** People with a position, and those who had one. */
export function MemberTable({ rows, actions }: Props) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const when = (at: string, by: string | undefined) => lines(moment(new Date(at)), by && t('members.by', { name: by }));
  return (
    <Table
      label={t('members')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'name', header: t('members.name'), cell: ({ name, email }) => lines(name, email) },
        {
          id: 'role',
          header: t('members.role'),
          cell: ({ role, company, owner }) =>
            [t(`account.role.${role}`), company?.[locale], owner && t('members.owner')].filter(Boolean).join(' · '),
        },
        { id: 'given', header: t('members.given'), cell: ({ givenAt, givenBy }) => when(givenAt, givenBy) },
        {
          id: 'change',
          header: t('members.change'),
          cell: (member) =>
            member.ended ? (
              <>
                <Status tone="info">{t('members.ended')}</Status>
                {when(member.ended.at, member.ended.by)}
              </>
            ) : (
              <div className={styles.actions}>{actions(member)}</div>
            ),
        },
      ]}
    />
  );
}

function lines(first: string, second: string | undefined) {
  return (
    <div className={styles.lines}>
      <span>{first}</span>
      {second && <small>{second}</small>}
    </div>
  );
}
