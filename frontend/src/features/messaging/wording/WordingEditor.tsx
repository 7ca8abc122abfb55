import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WordingView } from '../../../api/generated/types.gen';
import { changeWording, restoreWording, testWording } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useSettled } from '../../../lib/use-settled';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { Tabs } from '../../../ui/Tabs';
import { useToast } from '../../../ui/Toast';
import styles from '../Messaging.module.css';
import { isComplete, isSame, LANGUAGES, type Language } from './drafts';
import { MailPreview } from './MailPreview';
import { wordings } from './queries';
import { WordingHistory } from './WordingHistory';
import { WordsFields } from './WordsFields';

const PAUSE_MS = 400;

/** The words of one kind of message, with what they look like as they are written. */
export function WordingEditor({ expo, wording }: { expo: ExpoSlug; wording: WordingView }) {
  const { t } = useI18n();
  const [draft, setDraft] = useState(wording.wording);
  const [language, setLanguage] = useState<Language>('ko');
  const [restoring, setRestoring] = useState(false);
  const settled = useSettled(draft, PAUSE_MS);
  const preview = useQuery({ ...wordings.preview(expo, wording.kind, settled), enabled: isComplete(settled) });
  const complaints = preview.data?.complaints ?? [];
  const { save, restore, test } = useChanges(expo, wording, language);
  const cannot = reasonAgainst();
  return (
    <>
      <p>{t('messaging.wording.how')}</p>
      <Tabs
        label={t('messaging.wording.language')}
        selected={language}
        onSelect={setLanguage}
        tabs={LANGUAGES.map((id) => ({
          id,
          label: t(`messaging.wording.language.${id}`),
          panel: (
            <div className={styles.sides}>
              <WordsFields
                language={id}
                words={draft[id]}
                onWords={(words) => setDraft({ ...draft, [id]: words })}
                placeholders={wording.placeholders}
                complaints={complaints}
              />
              <MailPreview mail={preview.data?.[id] ?? undefined} problem={preview.error} complaints={complaints} />
            </div>
          ),
        }))}
      />
      <div className={styles.filter}>
        <Button
          tone="primary"
          busy={save.isPending}
          disabledReason={isSame(draft, wording.wording) ? t('messaging.wording.unchanged') : cannot}
          onClick={() => save.mutate(draft)}
        >
          {t('messaging.wording.save')}
        </Button>
        <Button icon="mail" busy={test.isPending} disabledReason={cannot} onClick={() => test.mutate(draft)}>
          {t('messaging.wording.test')}
        </Button>
        {!isSame(wording.wording, wording.standard) && (
          <Button onClick={() => setRestoring(true)}>{t('messaging.wording.restore')}</Button>
        )}
      </div>
      <WordingHistory changes={wording.changes} onTake={setDraft} />
      {restoring && (
        <ConfirmDialog
          open
          title={t('messaging.wording.restore.ask')}
          confirm={t('messaging.wording.restore')}
          busy={restore.isPending}
          onConfirm={() => restore.mutate()}
          onClose={() => setRestoring(false)}
        >
          <p>{t('messaging.wording.restore.text')}</p>
        </ConfirmDialog>
      )}
    </>
  );

  function reasonAgainst(): string | undefined {
    if (!isComplete(draft)) return t('messaging.wording.blank');
    return complaints.length > 0 ? t('messaging.wording.unfit') : undefined;
  }
}

function useChanges(expo: ExpoSlug, wording: WordingView, language: Language) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const path = { expo, kind: wording.kind };
  const headers = { 'If-Match': `"${wording.changes[0]?.version ?? 0}"` };
  const refused = (reason: unknown) =>
    show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') });
  const changed = {
    onSuccess: () => {
      show({ tone: 'ok', text: t('messaging.wording.saved') });
      return queries.invalidateQueries({ queryKey: wordings.all(expo) });
    },
    onError: refused,
  };
  return {
    save: useMutation({
      mutationFn: (body: WordingView['wording']) => changeWording({ path, headers, body }),
      ...changed,
    }),
    restore: useMutation({ mutationFn: () => restoreWording({ path, headers }), ...changed }),
    test: useMutation({
      mutationFn: (body: WordingView['wording']) => testWording({ path, body: { wording: body, language } }),
      onSuccess: () => show({ tone: 'ok', text: t('messaging.wording.tested') }),
      onError: refused,
    }),
  };
}
