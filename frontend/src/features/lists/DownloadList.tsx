import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { saveFile } from '../../lib/save-file';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Select } from '../../ui/form/Select';
import { TextField } from '../../ui/form/TextField';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { CALLS, FORMATS, type Format, type Kind } from './kinds';
import styles from './Lists.module.css';

/** The present list, for an organizer who says why; it can be imported again. */
export function DownloadList({ expo, kind }: { expo: ExpoSlug; kind: Kind }) {
  const { t } = useI18n();
  const [format, setFormat] = useState<Format>('XLSX');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const file = await CALLS[kind].download(expo, { format, reason: reason.trim() });
      saveFile(`${t(`lists.${kind}`)}-${expo}.${format.toLowerCase()}`, file);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) download.mutate();
  };
  return (
    <Card title={t('lists.download')}>
      <form className={styles.stack} noValidate onSubmit={submit}>
        <TextField
          label={t('lists.download.reason')}
          hint={t('lists.download.hint')}
          error={isTried && !reason.trim() ? t('lists.download.missing') : undefined}
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Select
          label={t('lists.download.format')}
          value={format}
          onChange={({ target }) => setFormat(FORMATS.find((one) => one === target.value) ?? 'XLSX')}
          choices={FORMATS.map((one) => ({ value: one, label: one }))}
        />
        {download.error && <ProblemMessage problem={Problem.of(download.error)} />}
        <div className={styles.actions}>
          <Button type="submit" busy={download.isPending}>
            {t('lists.download')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
