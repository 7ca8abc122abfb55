import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { ApplicationView, DocumentView } from '../../../api/generated';
import { downloadDocument } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from '../Application.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly application: ApplicationView;
}

export function ReviewPapers({ expo, application }: Props) {
  return application.documents.map((document) => (
    <Paper key={document.paper} expo={expo} application={application} document={document} />
  ));
}

/** A paper comes to whoever says why they need it. */
function Paper({ expo, application, document: { paper, name, bytes } }: Props & { document: DocumentView }) {
  const { t, locale } = useI18n();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const path = { expo, application: application.id, paper };
      const { data } = await downloadDocument({ path, body: { reason: reason.trim() }, parseAs: 'blob' });
      saveFile(name, data);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) download.mutate();
  };
  return (
    <form className={styles.stack} noValidate onSubmit={submit}>
      <strong>{t(`apply.paper.${paper}`)}</strong>
      <TextField
        label={t('applications.paper.reason')}
        hint={t('applications.paper.hint', { name, kilobytes: formats(locale).count(Math.ceil(bytes / 1000)) })}
        error={tried && !reason.trim() ? t('applications.paper.reason.missing') : undefined}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {download.error && <ProblemMessage problem={Problem.of(download.error)} />}
      <div className={styles.actions}>
        <Button type="submit" size="small" busy={download.isPending}>
          {t('applications.paper.take')}
          <span className="visually-hidden">, {name}</span>
        </Button>
      </div>
    </form>
  );
}
