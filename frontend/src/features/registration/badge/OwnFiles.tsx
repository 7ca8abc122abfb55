import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnRegistration, QuestionView } from '../../../api/generated';
import { attachFile, getOwnAttachment } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { FileField } from '../attachment/FileField';
import { ownRegistration } from '../queries';
import styles from './OwnData.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly manageToken: string;
  readonly own: OwnRegistration;
}

/** What the expo asks for as files: what is there, and adding or replacing it. */
export function OwnFiles({ expo, manageToken, own }: Props) {
  const { t } = useI18n();
  return (
    <section className={styles.rights} aria-labelledby="own-files">
      <h2 id="own-files" className={styles.title}>
        {t('ownData.files')}
      </h2>
      {own.fileQuestions.map((question) => (
        <OwnFile key={question.id} {...{ expo, manageToken, own, question }} />
      ))}
    </section>
  );
}

function OwnFile({ expo, manageToken, own, question }: Props & { question: QuestionView }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [round, setRound] = useState(0);
  const there = own.answers.find(({ file }) => file?.question === question.id)?.file;
  const path = { expo, question: question.id };
  const attachment = useMutation({
    mutationFn: (token: string) =>
      attachFile({ path, auth: manageToken, headers: { 'Madang-Attachment-Token': token } }),
    onSuccess: () => show({ tone: 'ok', text: t('ownData.files.done') }),
    onSettled: async () => {
      await queries.invalidateQueries(ownRegistration.data(expo, manageToken));
      setRound(round + 1);
    },
  });
  const download = useMutation({
    mutationFn: async (name: string) =>
      saveFile(name, (await getOwnAttachment({ path, auth: manageToken, parseAs: 'blob' })).data),
  });
  const problem = attachment.error ?? download.error;
  const hint = t('registration.question.why', {
    purpose: question.purpose[locale],
    retention: question.retention[locale],
    basis: t(`registration.basis.${question.basis}`),
  });
  return (
    <>
      {problem && <ProblemMessage problem={Problem.of(problem)} />}
      <FileField
        key={round}
        {...{ expo, question, hint }}
        id={`own-file-${question.code}`}
        there={there !== null && there !== undefined}
        error={undefined}
        onBusy={() => {}}
        onUploaded={(token) => attachment.mutate(token)}
      />
      {there && (
        <Button size="small" busy={download.isPending} onClick={() => download.mutate(there.name)}>
          {t('ownData.files.take', { name: there.name })}
        </Button>
      )}
    </>
  );
}
