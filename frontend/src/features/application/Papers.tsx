import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApplicationView, DocumentView } from '../../api/generated';
import { putDocument, removeDocument } from '../../api/generated';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/form/TextField';
import { useProblemWords } from '../../ui/ProblemMessage';
import { Status } from '../../ui/Status';
import styles from './Application.module.css';
import { applications } from './queries';

const MOST_BYTES = 10_000_000;

interface Props {
  readonly expo: ExpoSlug;
  readonly link: string;
  readonly application: ApplicationView;
}

export function Papers({ needsLicence, ...props }: Props & { needsLicence: boolean }) {
  return (
    <>
      <Paper {...props} paper="BUSINESS_LICENCE" optional={!needsLicence} />
      <Paper {...props} paper="COMPANY_BROCHURE" optional />
    </>
  );
}

/** One paper: chosen, it is uploaded at once. */
function Paper({
  expo,
  link,
  application,
  paper,
  optional,
}: Props & Pick<DocumentView, 'paper'> & { optional: boolean }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const there = application.documents.find((document) => document.paper === paper);
  const taken = (data: ApplicationView) =>
    // what is typed meanwhile has a newer version, and only the papers are news
    queries.setQueryData(applications.mine(expo, link).queryKey, (known) =>
      known ? { ...known, documents: data.documents, findings: data.findings, blocked: data.blocked } : data,
    );
  const put = useMutation({
    mutationFn: async (file: File) => {
      const query = { name: file.name };
      return (await putDocument({ path: { expo, paper }, query, auth: link, body: file })).data;
    },
    onSuccess: taken,
  });
  const remove = useMutation({
    mutationFn: async () => (await removeDocument({ path: { expo, paper }, auth: link })).data,
    onSuccess: taken,
  });
  const failed = put.error ?? remove.error;
  const { detail } = useProblemWords(Problem.of(failed));
  const isTooLarge = (put.variables?.size ?? 0) > MOST_BYTES;
  return (
    <div className={styles.paper}>
      <TextField
        type="file"
        label={t(`apply.paper.${paper}`)}
        optional={optional}
        hint={t(`apply.paperHint.${paper}`)}
        accept=".pdf,.jpg,.jpeg,.png,.heic"
        error={isTooLarge ? t('apply.paper.large') : failed ? detail : undefined}
        onChange={({ target }) => target.files?.[0] && put.mutate(target.files[0])}
      />
      <p role="status">
        {put.isPending && t('apply.paper.sending')}
        {there && !put.isPending && <Status tone="ok">{t('apply.paper.there', { name: there.name })}</Status>}
      </p>
      {there && (
        <Button size="small" tone="quiet" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t('apply.paper.remove')}
          <span className="visually-hidden">, {there.name}</span>
        </Button>
      )}
    </div>
  );
}
