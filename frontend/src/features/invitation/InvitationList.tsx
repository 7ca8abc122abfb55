import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitationView } from '../../api/generated';
import { renewInvitation, withdrawInvitation, withdrawOwnInvitation } from '../../api/generated';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Table } from '../../ui/console/Table';
import { Empty, Loading, faceOf } from '../../ui/DataList';
import type { Tone } from '../../ui/Notice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Status } from '../../ui/Status';
import { useToast } from '../../ui/Toast';
import styles from './Invitation.module.css';
import { InviteDialog } from './InviteDialog';
import { invitations, type Scope } from './queries';

const TONES: Record<InvitationView['state'], Tone | 'waiting'> = {
  WAITING: 'waiting',
  NOT_SENT: 'bad',
  SENT: 'info',
  ACCEPTED: 'ok',
  EXPIRED: 'warn',
  WITHDRAWN: 'info',
};

interface Props {
  readonly expo: ExpoSlug;
  readonly scope: Scope;
}

/** Who was asked to take part, and how far that is. */
export function InvitationList({ expo, scope }: Props) {
  const { t } = useI18n();
  const face = faceOf(useQuery(invitations.list(expo, scope)));
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      <p>{t('members.invitations.text')}</p>
      <Button tone="primary" icon="plus" onClick={() => setInviting(true)}>
        {t('members.invite')}
      </Button>
      {face.kind === 'loading' && <Loading label={t('members.invitations')} retry={face.retry} />}
      {face.kind === 'failed' && <ProblemMessage problem={face.problem} retry={face.retry} />}
      {face.kind === 'rows' && face.rows.length === 0 && (
        <Empty title={t('members.invitations.none')} text={t('members.invitations.none.text')} />
      )}
      {face.kind === 'rows' && face.rows.length > 0 && <Rows {...{ expo, scope }} rows={face.rows} />}
      {isInviting && <InviteDialog {...{ expo, scope }} onClose={() => setInviting(false)} />}
    </>
  );
}

function Rows({ expo, scope, rows }: Props & { rows: readonly InvitationView[] }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  return (
    <Table
      label={t('members.invitations')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'email',
          header: t('members.email'),
          cell: ({ email, name }) => [email, name].filter(Boolean).join(' · '),
        },
        {
          id: 'state',
          header: t('members.invitation.state'),
          cell: ({ state }) => <Status tone={TONES[state]}>{t(`members.invitation.state.${state}`)}</Status>,
        },
        {
          id: 'role',
          header: t('members.role'),
          cell: ({ role, company, owner }) =>
            [t(`account.role.${role}`), company?.[locale], owner && t('members.owner')].filter(Boolean).join(' · '),
        },
        {
          id: 'until',
          header: t('members.invitation.until'),
          cell: ({ until, endedAt }) => (endedAt ? moment(new Date(endedAt)) : moment(new Date(until))),
        },
        {
          id: 'change',
          header: t('members.change'),
          cell: (invitation) => <Actions {...{ expo, scope, invitation }} />,
        },
      ]}
    />
  );
}

function Actions({ expo, scope, invitation }: Props & { invitation: InvitationView }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const path = { expo, invitation: invitation.id };
  const doing = useMutation({
    mutationFn: (what: 'renew' | 'withdraw') =>
      what === 'renew'
        ? renewInvitation({ path })
        : scope === 'expo'
          ? withdrawInvitation({ path })
          : withdrawOwnInvitation({ path }),
    onSuccess: (_, what) =>
      show({ tone: 'ok', text: t(`members.invitation.done.${what}`, { email: invitation.email }) }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => queries.invalidateQueries({ queryKey: invitations.list(expo, scope).queryKey }),
  });
  if (invitation.state === 'ACCEPTED') return undefined;
  const button = (what: 'renew' | 'withdraw') => (
    <Button
      size="small"
      busy={doing.isPending}
      aria-label={`${t(`members.invitation.${what}`)}, ${invitation.email}`}
      onClick={() => doing.mutate(what)}
    >
      {t(`members.invitation.${what}`)}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {scope === 'expo' && button('renew')}
      {invitation.state !== 'WITHDRAWN' && invitation.state !== 'EXPIRED' && button('withdraw')}
    </div>
  );
}
