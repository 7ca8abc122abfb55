import { useMutation } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { getMyCalendar } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/Toast';

/** The agenda for the calendar of one's own phone. */
export function CalendarButton({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const show = useToast();
  const fetchFile = useMutation({
    mutationFn: async () => (await getMyCalendar({ path: { expo }, parseAs: 'blob' })).data,
    onSuccess: (file) => saveFile(`${expo}-meetings.ics`, new Blob([file], { type: 'text/calendar' })),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
  });
  return (
    <Button size="small" icon="calendar" busy={fetchFile.isPending} onClick={() => fetchFile.mutate()}>
      {t('matchmaking.meetings.calendar')}
    </Button>
  );
}
