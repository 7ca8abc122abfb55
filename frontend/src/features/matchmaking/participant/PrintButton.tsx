import { useMutation } from '@tanstack/react-query';
import { printMyMeetings } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/Toast';

/** The agenda on paper, with room for notes. */
export function PrintButton({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const show = useToast();
  const print = useMutation({
    mutationFn: async () => (await printMyMeetings({ path: { expo }, parseAs: 'blob' })).data,
    onSuccess: (file) => saveFile(`${expo}-meetings.pdf`, file),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
  });
  return (
    <Button size="small" busy={print.isPending} onClick={() => print.mutate()}>
      {t('matchmaking.print.mine')}
    </Button>
  );
}
