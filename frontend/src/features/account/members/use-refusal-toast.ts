import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { useToast } from '../../../ui/Toast';

/** Says in passing why something was refused. */
export function useRefusalToast(): (reason: unknown) => void {
  const { t } = useI18n();
  const show = useToast();
  return (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') });
}
