import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { AttachmentView } from '../../../api/generated';
import { downloadAttachment } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Organizer.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly registration: string;
  readonly file: AttachmentView;
}

/** A visitor's file. It comes to whoever says why they need it; the visitor can see who said what. */
export function AnswerFile({ expo, registration, file }: Props) {
  const { t, locale } = useI18n();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const path = { expo, registration, question: file.question };
      const { data } = await downloadAttachment({ path, body: { reason: reason.trim() }, parseAs: 'blob' });
      saveFile(file.name, data);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) download.mutate();
  };
  const kilobytes = formats(locale).count(Math.ceil(file.bytes / 1000));
  return (
    <form className={styles.stack} noValidate onSubmit={submit}>
      <span>{t('registrations.file', { name: file.name, kind: file.kind, kilobytes })}</span>
      <TextField
        label={t('registrations.file.reason')}
        hint={t('registrations.file.reason.hint')}
        error={tried && !reason.trim() ? t('registrations.file.reason.missing') : undefined}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {download.error && <ProblemMessage problem={Problem.of(download.error)} />}
      <Button type="submit" size="small" busy={download.isPending}>
        {t('registrations.file.take')}
        <span className="visually-hidden">, {file.name}</span>
      </Button>
    </form>
  );
}
