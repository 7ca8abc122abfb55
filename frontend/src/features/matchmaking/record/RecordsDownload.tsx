import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadMeetingRecords } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Record.module.css';

const FORMATS = ['XLSX', 'CSV'] as const;

/** All records as a file, for an organizer who says why. */
export function RecordsDownload({ expo, onClose }: { expo: ExpoSlug; onClose: () => void }) {
  const { t } = useI18n();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('XLSX');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const download = useMutation({
    mutationFn: async () =>
      (await downloadMeetingRecords({ path: { expo }, body: { format, reason: reason.trim() }, parseAs: 'blob' })).data,
    onSuccess: (file) => {
      saveFile(`${t('meetingRecord.records')}-${expo}.${format.toLowerCase()}`, file);
      onClose();
    },
  });
  return (
    <Dialog open title={t('meetingRecord.download')} onClose={onClose}>
      <form
        className={styles.answer}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim()) download.mutate();
        }}
      >
        <p>{t('meetingRecord.download.text')}</p>
        <TextField
          label={t('meetingRecord.download.reason')}
          hint={t('meetingRecord.download.reason.hint')}
          error={isTried && !reason.trim() ? t('meetingRecord.download.reason.missing') : undefined}
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Select
          label={t('meetingRecord.download.format')}
          value={format}
          choices={FORMATS.map((one) => ({ value: one, label: one }))}
          onChange={({ target }) => setFormat(FORMATS.find((one) => one === target.value) ?? 'XLSX')}
        />
        {download.error && <ProblemMessage problem={Problem.of(download.error)} />}
        <Button type="submit" tone="primary" wide busy={download.isPending}>
          {t('meetingRecord.download.take')}
        </Button>
      </form>
    </Dialog>
  );
}
