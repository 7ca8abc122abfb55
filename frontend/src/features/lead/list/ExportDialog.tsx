import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { exportLeads } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import styles from './Leads.module.css';

const FORMATS = ['XLSX', 'CSV'] as const;

/** Takes the leads out as a file; the reason goes to the organizer. */
export function ExportDialog({ expo, onClose }: { expo: ExpoSlug; onClose: () => void }) {
  const { t } = useI18n();
  const show = useToast();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('XLSX');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const taking = useMutation({
    mutationFn: async () =>
      (await exportLeads({ path: { expo }, body: { format, reason: reason.trim() }, parseAs: 'blob' })).data,
    onSuccess: (file) => {
      saveFile(`${t('console.leads')}-${expo}.${format.toLowerCase()}`, file);
      show({ tone: 'ok', text: t('lead.export.done') });
      onClose();
    },
  });
  return (
    <Dialog open title={t('lead.export')} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!reason.trim());
          if (reason.trim()) taking.mutate();
        }}
      >
        <p>{t('lead.export.text')}</p>
        <TextField
          label={t('lead.export.reason')}
          hint={t('lead.export.reason.hint')}
          error={isMissing ? t('lead.export.reason.missing') : undefined}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <RadioCards
          name="format"
          label={t('lead.export.format')}
          value={format}
          choices={FORMATS.map((value) => ({ value, label: t(`lead.export.format.${value}`) }))}
          onChange={(event) => setFormat(FORMATS.find((one) => one === event.target.value) ?? 'XLSX')}
        />
        {taking.error && <ProblemMessage problem={Problem.of(taking.error)} />}
        <Button type="submit" tone="primary" wide busy={taking.isPending}>
          {t('lead.export.take')}
        </Button>
      </form>
    </Dialog>
  );
}
