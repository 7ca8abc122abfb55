import { useMutation } from '@tanstack/react-query';
import { downloadApplications } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Card } from '../../../ui/Card';
import { TakingWithReason } from './TakingWithReason';

/** All that was submitted as a spreadsheet, for whoever says why. */
export function DownloadApplications({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const download = useMutation({
    mutationFn: async (reason: string) => {
      const body = { format: 'XLSX', reason } as const;
      const { data } = await downloadApplications({ path: { expo }, body, parseAs: 'blob' });
      saveFile(`${t('applications')}-${expo}.xlsx`, data);
    },
  });
  return (
    <Card title={t('applications.download')}>
      <TakingWithReason what="XLSX" hint={t('applications.download.hint')} taking={download} />
    </Card>
  );
}
