import type { MatchingRun } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { Status } from '../../../ui/Status';

const TONES = { QUEUED: 'waiting', RUNNING: 'info', FINISHED: 'ok', STOPPED: 'warn', FAILED: 'bad' } as const;

export function RunState({ state }: Pick<MatchingRun, 'state'>) {
  const { t } = useI18n();
  return <Status tone={TONES[state]}>{t(`matchmaking.run.state.${state}`)}</Status>;
}
