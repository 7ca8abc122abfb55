import { useMutation } from '@tanstack/react-query';
import { getBadgePrint } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { ProblemMessage } from '../../../ui/ProblemMessage';

/** The badge as a file to be printed at home. */
export function PrintBadge({ expo, manageToken }: { expo: ExpoSlug; manageToken: string }) {
  const { t } = useI18n();
  const print = useMutation({
    mutationFn: () => getBadgePrint({ path: { expo }, auth: manageToken, parseAs: 'blob' }),
    onSuccess: ({ data }) => saveFile(`badge-${expo}.pdf`, data),
  });
  return (
    <>
      {print.error && <ProblemMessage problem={Problem.of(print.error)} />}
      <Button busy={print.isPending} onClick={() => print.mutate()}>
        {t('ownData.print')}
      </Button>
    </>
  );
}
