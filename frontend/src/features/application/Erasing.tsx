import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationView } from '../../api/generated';
import { eraseApplication } from '../../api/generated';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/Dialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useToast } from '../../ui/Toast';
import { dropDraft } from './kept-draft';
import { applications } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly link: string;
  readonly application: ApplicationView;
}

/** Erases what was never handed in, here and on the server. */
export function Erasing({ expo, link, application }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [asked, setAsked] = useState(false);
  const erasure = useMutation({
    mutationFn: () => eraseApplication({ path: { expo }, auth: link }),
    onSuccess: () => {
      location.hash = '';
      dropDraft(application.id);
      queries.removeQueries({ queryKey: applications.mine(expo, link).queryKey });
      show({ tone: 'ok', text: t('apply.erase.done') });
    },
  });
  return (
    <>
      <Button tone="quiet" wide onClick={() => setAsked(true)}>
        {t('apply.erase')}
      </Button>
      {asked && (
        <ConfirmDialog
          open
          title={t('apply.erase.ask')}
          confirm={t('apply.erase')}
          tone="danger"
          busy={erasure.isPending}
          onConfirm={() => erasure.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{t('apply.erase.text')}</p>
          {erasure.error && <ProblemMessage problem={Problem.of(erasure.error)} />}
        </ConfirmDialog>
      )}
    </>
  );
}
