import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeMyPicture, putMyPicture, removeMyPicture, type PictureText } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { exhibitors } from '../queries';

interface Shown {
  /** None to keep the picture that is there. */
  readonly file: File | undefined;
  readonly text: PictureText;
}

/** Shows a picture, says something else of it, or shows none any more. */
export function useShowing(expo: ExpoSlug, onDone: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const say = useToast();
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: exhibitors.here(expo) });
    say({ tone: 'ok', text: t('myExhibitor.saved') });
    onDone();
  };
  const path = { expo };
  return {
    show: useMutation({
      mutationFn: async ({ file, text }: Shown) => {
        await (file ? putMyPicture({ path, query: text, body: file }) : describeMyPicture({ path, body: text }));
      },
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: async () => {
        await removeMyPicture({ path });
      },
      onSuccess,
      onError: (reason) => say({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    }),
  };
}
