import { useMutation } from '@tanstack/react-query';
import type { AnswerFile, ApplicationAnswer, ApplicationView } from '../../../api/generated';
import { downloadAnswer } from '../../../api/generated';
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

/** What the applicant answered to the organizer's own questions. */
export function ReviewAnswers({ expo, application }: Props) {
  const { t, locale } = useI18n();
  if (application.answers.length === 0) return null;
  return (
    <>
      <h3>{t('applications.answers')}</h3>
      <dl className={styles.facts}>
        {application.answers
          .filter(({ file }) => !file)
          .flatMap(({ question, label, words }) => [
            <dt key={question}>{label[locale]}</dt>,
            <dd key={`${question}:`}>{words.map((word) => word[locale]).join(', ')}</dd>,
          ])}
      </dl>
      {application.answers.map(
        (answer) =>
          answer.file && <Taking key={answer.question} {...{ expo, application, answer }} file={answer.file} />,
      )}
    </>
  );
}

function Taking({ expo, application, answer, file }: Props & { answer: ApplicationAnswer; file: AnswerFile }) {
  const { t, locale } = useI18n();
  const { name } = file;
  const download = useMutation({
    mutationFn: async (reason: string) => {
      const path = { expo, application: application.id, question: answer.question };
      const { data } = await downloadAnswer({ path, body: { reason }, parseAs: 'blob' });
      saveFile(name, data);
    },
  });
  const kilobytes = formats(locale).count(Math.ceil(file.bytes / 1000));
  return (
    <div className={styles.stack}>
      <strong>{answer.label[locale]}</strong>
      <TakingWithReason what={name} hint={t('applications.paper.hint', { name, kilobytes })} taking={download} />
    </div>
  );
}
