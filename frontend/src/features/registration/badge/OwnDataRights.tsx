import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { eraseOwnData, getOwnData } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage, useProblemWords } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import styles from './OwnData.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly manageToken: string;
  readonly onErased: () => void;
}

/** Taking along all that is stored, and having it erased. */
export function OwnDataRights(props: Props) {
  const { t } = useI18n();
  return (
    <section className={styles.rights} aria-labelledby="own-rights">
      <h2 id="own-rights" className={styles.title}>
        {t('ownData.rights')}
      </h2>
      <Download {...props} />
      <Erasing {...props} />
    </section>
  );
}

function Download({ expo, manageToken }: Props) {
  const { t } = useI18n();
  const show = useToast();
  const download = useMutation({
    mutationFn: async () => (await getOwnData({ path: { expo }, auth: manageToken })).data,
    onSuccess: (data) => {
      saveFile(`registration-${expo}.json`, new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
      show({ tone: 'ok', text: t('ownData.taken') });
    },
  });
  return (
    <>
      <p className={styles.note}>{t('ownData.take.text')}</p>
      {download.error && <ProblemMessage problem={Problem.of(download.error)} />}
      <Button busy={download.isPending} onClick={() => download.mutate()}>
        {t('ownData.take')}
      </Button>
    </>
  );
}

function Erasing({ expo, manageToken, onErased }: Props) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  const erasure = useMutation({
    mutationFn: () => eraseOwnData({ path: { expo }, auth: manageToken }).catch(ensureNotErasedBefore),
    onSuccess: onErased,
  });
  const { detail } = useProblemWords(Problem.of(erasure.error));
  return (
    <>
      <p className={styles.note}>{t('ownData.erase.text')}</p>
      <Button onClick={() => setAsked(true)}>{t('ownData.erase')}</Button>
      <ConfirmDialog
        open={asked}
        title={t('ownData.erase.ask')}
        tone="danger"
        confirm={t('ownData.erase')}
        busy={erasure.isPending}
        onConfirm={() => erasure.mutate()}
        onClose={() => setAsked(false)}
      >
        <ul className={styles.list}>
          <li>{t('ownData.erase.gone')}</li>
          <li>{t('ownData.erase.badge')}</li>
          <li>{t('ownData.erase.kept')}</li>
        </ul>
        {erasure.error && <p role="alert">{detail}</p>}
      </ConfirmDialog>
    </>
  );
}

/** A link that opens nothing has been erased already: by this click, whose answer was lost, or another. */
function ensureNotErasedBefore(thrown: unknown): void {
  if (Problem.of(thrown).code !== 'manage-link-unknown') throw thrown;
}
