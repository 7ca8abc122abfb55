import { useMutation } from '@tanstack/react-query';
import { notePresence } from '../../../api/generated';
import type { Sitting } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { companyOf, type Presence, type Side } from './day-facts';

interface Noted {
  readonly sitting: Sitting;
  readonly side: Side;
  readonly presence: Presence;
}

/** Notes who is at a table or has not come; the live line brings what comes of it. */
export function useNote(expo: ExpoSlug) {
  const { t, locale } = useI18n();
  const show = useToast();
  const note = useMutation({
    mutationFn: ({ sitting, side, presence }: Noted) =>
      notePresence({ path: { expo, meeting: sitting.meeting, side }, body: { presence } }),
    onSuccess: (_, { sitting, side, presence }) => {
      if (presence !== 'ABSENT') return;
      show({
        tone: 'ok',
        text: t('tableBoard.noShow.noted', { company: companyOf(sitting, side).name[locale] }),
        action: { label: t('tableBoard.undo'), run: () => note.mutate({ sitting, side, presence: 'AWAITED' }) },
      });
    },
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('tableBoard.notSent') }),
  });
  return note;
}
