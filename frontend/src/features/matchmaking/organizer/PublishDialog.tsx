import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import type { MatchingRun, Published } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { fromClock, toClock } from '../../../lib/venue-clock';
import { Loading } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { board } from '../board/queries';
import { matchingRuns } from '../queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly run: MatchingRun;
  readonly replaces: Published;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** With the moment when answers close; without one the server chooses. */
  readonly onConfirm: (answerUntil: string | undefined) => void;
}

/** Says how many will be told before anybody is, and asks until when they answer. */
export function PublishDialog({ expo, run, replaces, open, busy, onClose, onConfirm }: Props) {
  const { t } = useI18n();
  const { data: suggested } = useQuery({ ...matchingRuns.answerDeadline(expo, run.id), enabled: open });
  const [typed, setTyped] = useState<string>();
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    setMissing(typed === '');
    if (typed !== '') onConfirm(typed ? fromClock(typed) : suggested);
  };
  return (
    <ConfirmDialog
      open={open}
      title={t('matchmaking.plan.publish.ask')}
      confirm={t('matchmaking.plan.publish')}
      busy={busy}
      onClose={onClose}
      onConfirm={confirm}
    >
      {replaces.run ? (
        <WhatChanges expo={expo} run={run.id} published={replaces.run} />
      ) : (
        <WhoIsTold expo={expo} run={run} />
      )}
      <TextField
        id="answer-until"
        type="datetime-local"
        label={t('matchmaking.answers.until')}
        hint={t('matchmaking.answers.until.hint')}
        error={missing ? t('matchmaking.answers.until.missing') : undefined}
        value={typed ?? toClock(suggested)}
        onChange={(event) => setTyped(event.target.value)}
      />
    </ConfirmDialog>
  );
}

function WhoIsTold({ expo, run }: { expo: ExpoSlug; run: MatchingRun }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const { data, error, refetch } = useQuery(matchingRuns.audience(expo, run.id));
  if (error) return <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('matchmaking.plan.publish.counting')} />;
  return (
    <p>
      {t('matchmaking.plan.publish.told', {
        people: count(data.buyers + data.exhibitors),
        buyers: count(data.buyers),
        exhibitors: count(data.exhibitors),
        meetings: count(run.meetings),
      })}
    </p>
  );
}

/** Only those whose meetings are not the same are told. */
function WhatChanges({ expo, run, published }: { expo: ExpoSlug; run: string; published: string }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const { data, error, refetch } = useQuery(board.comparison(expo, run, published));
  if (error) return <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('matchmaking.plan.publish.counting')} />;
  const { added, moved, reseated, lost, concerned } = data;
  return (
    <p>
      {t('board.publish.changes', {
        concerned: count(concerned),
        added: count(added),
        moved: count(moved),
        reseated: count(reseated),
        lost: count(lost),
      })}
    </p>
  );
}
