import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationReply, ApplicationView } from '../../api/generated';
import { answerByFile, removeAnswer } from '../../api/generated';
import { Problem } from '../../api/problem';
import type { ExpoSlug } from '../../lib/paths';
import { keptDraft } from './kept-draft';
import { applications } from './queries';

/** What is answered to the organizer's own questions: words with the form, a file at once. */
export function useAnswering(expo: ExpoSlug, link: string, application: ApplicationView) {
  const queries = useQueryClient();
  const [replies, setReplies] = useState<ApplicationReply[]>(
    () =>
      keptDraft(application.id)?.answers ??
      application.answers.filter(({ file }) => !file).map(({ question, values }) => ({ question, values })),
  );
  const taken = ({ answers, findings, blocked }: ApplicationView) =>
    // what is typed meanwhile has a newer version, and only the answers are news
    queries.setQueryData(applications.mine(expo, link).queryKey, (known) =>
      known ? { ...known, answers, findings, blocked } : known,
    );
  const attach = useMutation({
    mutationFn: async ({ question, token }: { question: string; token: string }) => {
      const headers = { 'Madang-Attachment-Token': token };
      return (await answerByFile({ path: { expo, question }, auth: link, headers })).data;
    },
    onSuccess: taken,
  });
  const remove = useMutation({
    mutationFn: async (question: string) => (await removeAnswer({ path: { expo, question }, auth: link })).data,
    onSuccess: taken,
  });
  const failed = attach.error ?? remove.error;
  return {
    replies,
    setReplies,
    onFile: (question: string, token: string) => attach.mutate({ question, token }),
    onRemove: (question: string) => remove.mutate(question),
    problem: failed ? Problem.of(failed) : undefined,
  };
}
