import { useMutation } from '@tanstack/react-query';
import type { ApplicationView, DocumentView } from '../../../api/generated';
import { downloadDocument } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import styles from '../Application.module.css';
import { TakingWithReason } from './TakingWithReason';

interface Props {
  readonly expo: ExpoSlug;
  readonly application: ApplicationView;
}

export function ReviewPapers({ expo, application }: Props) {
  return application.documents.map((document) => (
    <Paper key={document.paper} expo={expo} application={application} document={document} />
  ));
}

function Paper({ expo, application, document: { paper, name, bytes } }: Props & { document: DocumentView }) {
  const { t, locale } = useI18n();
  const download = useMutation({
    mutationFn: async (reason: string) => {
      const path = { expo, application: application.id, paper };
      const { data } = await downloadDocument({ path, body: { reason }, parseAs: 'blob' });
      saveFile(name, data);
    },
  });
  const kilobytes = formats(locale).count(Math.ceil(bytes / 1000));
  return (
    <div className={styles.stack}>
      <strong>{t(`apply.paper.${paper}`)}</strong>
      <TakingWithReason what={name} hint={t('applications.paper.hint', { name, kilobytes })} taking={download} />
    </div>
  );
}
