import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExpoMemberView } from '../../../api/generated';
import { changeRole, revokeMember } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Loading, faceOf } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { members } from './queries';
import { MemberTable } from './MemberTable';
import { useRefusalToast } from './use-refusal-toast';

/** Roles that one can be changed to the other. */
type Role = 'ORGANIZER' | 'STAFF';
type Asked = { readonly kind: 'revoke'; readonly member: ExpoMemberView } | ChangeAsked;
type ChangeAsked = { readonly kind: 'change'; readonly member: ExpoMemberView; readonly role: Role };

/** Who may do what in this expo, and what the organizer can do about it. */
export function MemberList({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const face = faceOf(useQuery(members.all(expo)));
  const [asked, setAsked] = useState<Asked>();
  const other = ({ role }: ExpoMemberView): Role | undefined =>
    role === 'STAFF' ? 'ORGANIZER' : role === 'ORGANIZER' ? 'STAFF' : undefined;
  return (
    <>
      <p>{t('members.text')}</p>
      {face.kind === 'loading' && <Loading label={t('members')} retry={face.retry} />}
      {face.kind === 'failed' && <ProblemMessage problem={face.problem} retry={face.retry} />}
      {face.kind === 'rows' && (
        <MemberTable
          rows={face.rows}
          actions={(member) => {
            const role = other(member);
            return (
              <>
                {role && (
                  <Button
                    size="small"
                    aria-label={`${t(`members.make.${role}`)}, ${member.name}`}
                    onClick={() => setAsked({ kind: 'change', member, role })}
                  >
                    {t(`members.make.${role}`)}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={`${t('members.revoke')}, ${member.name}`}
                  onClick={() => setAsked({ kind: 'revoke', member })}
                >
                  {t('members.revoke')}
                </Button>
              </>
            );
          }}
        />
      )}
      {asked && <Asking expo={expo} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Asking({ expo, asked, onClose }: { expo: ExpoSlug; asked: Asked; onClose: () => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const refuse = useRefusalToast();
  const path = { expo, member: asked.member.id };
  const doing = useMutation({
    mutationFn: () =>
      asked.kind === 'revoke' ? revokeMember({ path }) : changeRole({ path, body: { role: asked.role } }),
    onError: refuse,
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: members.all(expo).queryKey });
    },
  });
  const { name } = asked.member;
  return (
    <ConfirmDialog
      open
      title={
        asked.kind === 'revoke' ? t('members.revoke.ask', { name }) : t(`members.make.ask.${asked.role}`, { name })
      }
      confirm={asked.kind === 'revoke' ? t('members.revoke') : t(`members.make.${asked.role}`)}
      tone={asked.kind === 'revoke' ? 'danger' : 'primary'}
      busy={doing.isPending}
      onConfirm={() => doing.mutate()}
      onClose={onClose}
    >
      <p>{t('members.atOnce')}</p>
    </ConfirmDialog>
  );
}
