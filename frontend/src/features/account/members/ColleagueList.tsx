import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExpoMemberView } from '../../../api/generated';
import { revokeColleague } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Loading, faceOf } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { members } from './queries';
import { MemberTable } from './MemberTable';
import { useRefusalToast } from './use-refusal-toast';

/** Who acts for the owner's company. */
export function ColleagueList({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const face = faceOf(useQuery(members.colleagues(expo)));
  const [revoked, setRevoked] = useState<ExpoMemberView>();
  return (
    <>
      <p>{t('members.colleagues.text')}</p>
      {face.kind === 'loading' && <Loading label={t('members.colleagues')} retry={face.retry} />}
      {face.kind === 'failed' && <ProblemMessage problem={face.problem} retry={face.retry} />}
      {face.kind === 'rows' && (
        <MemberTable
          rows={face.rows}
          actions={(member) => (
            <Button
              size="small"
              aria-label={`${t('members.revoke')}, ${member.name}`}
              onClick={() => setRevoked(member)}
            >
              {t('members.revoke')}
            </Button>
          )}
        />
      )}
      {revoked && <Revocation expo={expo} member={revoked} onClose={() => setRevoked(undefined)} />}
    </>
  );
}

function Revocation({ expo, member, onClose }: { expo: ExpoSlug; member: ExpoMemberView; onClose: () => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const refuse = useRefusalToast();
  const revocation = useMutation({
    mutationFn: () => revokeColleague({ path: { expo, member: member.id } }),
    onError: refuse,
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: members.colleagues(expo).queryKey });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('members.revoke.ask', { name: member.name })}
      confirm={t('members.revoke')}
      tone="danger"
      busy={revocation.isPending}
      onConfirm={() => revocation.mutate()}
      onClose={onClose}
    >
      <p>{t('members.atOnce')}</p>
    </ConfirmDialog>
  );
}
