import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  editBoothAssignments,
  type BoothAssignmentsView,
  type BoothProposalView,
  type BoothWishView,
  type ExhibitorView,
  type FloorPlan,
} from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { exhibitors } from '../queries';
import { applied, boothsIn, given, isSame, pinned, type Assignments } from './assignments';
import { AssignedFloor, type DrawHall } from './AssignedFloor';
import styles from './Booths.module.css';
import { CompanyList } from './CompanyList';
import { Proposing } from './Proposing';
import { boothAssignments } from './queries';
import { WishDialog } from './WishDialog';

interface Props {
  readonly expo: ExpoSlug;
  readonly plan: FloorPlan;
  readonly companies: readonly ExhibitorView[];
  readonly assigned: BoothAssignmentsView;
  readonly wishes: readonly BoothWishView[];
  readonly drawHall: DrawHall;
}

/** All assignments as a draft of the organizer's, until it is saved as a whole. */
export function Assigning({ expo, plan, companies, assigned, wishes, drawHall }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [draft, setDraft] = useState<Assignments>(assigned.assignments);
  const [chosen, setChosen] = useState<string>();
  const [wishing, setWishing] = useState<string>();
  const [proposal, setProposal] = useState<BoothProposalView>();
  const booths = useMemo(() => boothsIn(plan), [plan]);
  const isSaved = isSame(draft, assigned.assignments);
  const give = (exhibitor: string, booth: string) => setDraft((now) => given(now, exhibitor, booth));
  const save = useMutation({
    mutationFn: async () =>
      (
        await editBoothAssignments({
          path: { expo },
          body: { assignments: [...draft] },
          headers: { 'If-Match': `"${assigned.version}"` },
        })
      ).data,
    onSuccess: async (stored) => {
      show({ tone: 'ok', text: t('booths.saved') });
      queries.setQueryData(boothAssignments.all(expo).queryKey, stored);
      await queries.invalidateQueries({ queryKey: exhibitors.here(expo) });
    },
  });
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => !isSaved && !save.isSuccess,
    enableBeforeUnload: () => !isSaved && !save.isSuccess,
    withResolver: true,
  });
  const stale = save.error && Problem.of(save.error).code === 'booth-assignments-edited-meanwhile';
  return (
    <div className={styles.page}>
      <Proposing
        {...{ expo, companies, proposal, isSaved }}
        onProposal={setProposal}
        onApply={(taken) => {
          setDraft((now) => applied(now, taken));
          show({ tone: 'info', text: t('booths.applied') });
        }}
      />
      <div className={styles.bar}>
        <Button
          tone="primary"
          busy={save.isPending}
          onClick={() => save.mutate()}
          disabledReason={isSaved ? t('booths.save.nothing') : undefined}
        >
          {t('booths.save')}
        </Button>
        <Button onClick={() => setDraft(assigned.assignments)}>{t('booths.reset')}</Button>
      </div>
      {save.error && <ProblemMessage problem={Problem.of(save.error)} />}
      {stale && (
        <Button onClick={() => void queries.invalidateQueries({ queryKey: boothAssignments.all(expo).queryKey })}>
          {t('booths.reload')}
        </Button>
      )}
      <div className={styles.desk}>
        <CompanyList
          {...{ companies, wishes, draft, booths, chosen, proposal }}
          onChoose={setChosen}
          onPin={(exhibitor, kept) => setDraft((now) => pinned(now, exhibitor, kept))}
          onTake={give}
          onWish={setWishing}
        />
        <AssignedFloor {...{ plan, companies, draft, booths, chosen, drawHall }} onChoose={setChosen} onGive={give} />
      </div>
      {wishing && (
        <WishDialog
          {...{ expo, companies, plan }}
          exhibitor={wishing}
          wish={wishes.find(({ exhibitor }) => exhibitor === wishing)}
          onClose={() => setWishing(undefined)}
        />
      )}
      {status === 'blocked' && (
        <ConfirmDialog
          open
          title={t('booths.leave')}
          confirm={t('booths.leave.confirm')}
          tone="danger"
          onConfirm={proceed}
          onClose={reset}
        >
          <p>{t('booths.leave.text')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
