import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { closeExpo, publishExpo, type SettingsView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { ConfirmDialog } from '../../../ui/Dialog';
import { Status } from '../../../ui/Status';
import { useToast } from '../../../ui/Toast';
import { expos } from '../queries';
import { ifUnchanged } from './queries';

const TONES = { DRAFT: 'waiting', PUBLISHED: 'ok', CLOSED: 'warn' } as const;
const MOVES = { publish: publishExpo, close: closeExpo } as const;

interface Props {
  readonly expo: ExpoSlug;
  readonly settings: SettingsView;
}

/** Whether visitors find the expo and can register. */
export function Visibility({ expo, settings }: Props) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  const { state } = settings;
  const move = state === 'PUBLISHED' ? 'close' : 'publish';
  const moving = useMoving(expo, settings, move, () => setAsked(false));
  return (
    <Card
      title={t('expoSetUp.visibility')}
      aside={<Status tone={TONES[state]}>{t(`expoSetUp.state.${state}`)}</Status>}
      actions={
        <Button tone={move === 'publish' ? 'primary' : undefined} onClick={() => setAsked(true)}>
          {t(`expoSetUp.move.${move}`)}
        </Button>
      }
    >
      <p>{t(`expoSetUp.state.text.${state}`)}</p>
      <ConfirmDialog
        open={asked}
        title={t(`expoSetUp.ask.${move}`)}
        confirm={t(`expoSetUp.move.${move}`)}
        tone={move === 'publish' ? 'primary' : 'danger'}
        busy={moving.isPending}
        onConfirm={() => moving.mutate()}
        onClose={() => setAsked(false)}
      >
        <p>{t(`expoSetUp.text.${move}`)}</p>
      </ConfirmDialog>
    </Card>
  );
}

function useMoving(expo: ExpoSlug, settings: SettingsView, move: keyof typeof MOVES, onDone: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: () => MOVES[move]({ path: { expo }, headers: ifUnchanged(settings) }),
    onSuccess: () => show({ tone: 'ok', text: t(`expoSetUp.done.${move}`) }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: expos.all });
    },
  });
}
