import type { ApplicationView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Status } from '../../../ui/Status';

const TONES = {
  SUBMITTED: 'waiting',
  INCOMPLETE: 'info',
  APPROVED: 'ok',
  REFUSED: 'bad',
  DRAFT: 'waiting',
} as const;

/** Those a reviewer sees, in the order of the work. */
export const STATES = ['SUBMITTED', 'INCOMPLETE', 'APPROVED', 'REFUSED'] as const;

export function StateStatus({ state }: Pick<ApplicationView, 'state'>) {
  const { t } = useI18n();
  return <Status tone={TONES[state]}>{t(`applications.state.${state}`)}</Status>;
}
