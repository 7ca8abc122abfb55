import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MarketingMailBody, MarketingMailView } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useSettled } from '../../../lib/use-settled';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { Notice } from '../../../ui/Notice';
import { Tabs } from '../../../ui/Tabs';
import styles from '../Messaging.module.css';
import { LANGUAGES, type Language } from '../wording/drafts';
import { MailPreview } from '../wording/MailPreview';
import { WordsFields } from '../wording/WordsFields';
import { isSame, lacking, PLACEHOLDERS } from './draft';
import { marketing } from './queries';
import { SenderFields } from './SenderFields';
import { useMarketingChanges } from './use-marketing-changes';

const PAUSE_MS = 400;

interface Props {
  readonly expo: ExpoSlug;
  /** What is stored of it, if anything is. */
  readonly kept: MarketingMailView | undefined;
  readonly initial: MarketingMailBody;
  readonly onKept?: (mail: MarketingMailView) => void;
}

/** Writing a marketing mail: words, sender, and then save, try out and send, each only after the one before. */
export function MarketingDraft({ expo, kept, initial, onKept }: Props) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const [draft, setDraft] = useState(initial);
  const [language, setLanguage] = useState<Language>('ko');
  const [asking, setAsking] = useState(false);
  const settled = useSettled(draft, PAUSE_MS);
  const preview = useQuery({ ...marketing.preview(expo, settled), enabled: !lacking(settled) });
  const complaints = preview.data?.complaints ?? [];
  const { save, test, send } = useMarketingChanges(expo, kept, onKept);
  const lacks = lacking(draft);
  const wrong = lacks ? t(`messaging.marketing.lacks.${lacks}`) : complaints[0] && t('messaging.wording.unfit');
  const unsaved = !kept || !isSame(draft, initial);
  return (
    <>
      <p>{t('messaging.marketing.how')}</p>
      <Tabs
        label={t('messaging.wording.language')}
        selected={language}
        onSelect={setLanguage}
        tabs={LANGUAGES.map((id) => ({
          id,
          label: t(`messaging.wording.language.${id}`),
          panel: (
            <div className={styles.sides}>
              <div className={styles.stack}>
                <WordsFields
                  language={id}
                  words={draft.wording[id]}
                  onWords={(words) => setDraft({ ...draft, wording: { ...draft.wording, [id]: words } })}
                  placeholders={PLACEHOLDERS}
                  complaints={complaints}
                />
                <SenderFields
                  language={id}
                  sender={draft.sender}
                  onSender={(sender) => setDraft({ ...draft, sender })}
                />
              </div>
              {lacks ? (
                <Notice tone="info" title={t('messaging.wording.preview')}>
                  <p>{wrong}</p>
                </Notice>
              ) : (
                <MailPreview mail={preview.data?.[id] ?? undefined} problem={preview.error} complaints={complaints} />
              )}
            </div>
          ),
        }))}
      />
      {kept && (
        <p role="status">
          {t('messaging.marketing.addressees', { count: count(kept.addressees) })}{' '}
          {t(kept.tested ? 'messaging.marketing.tested' : 'messaging.marketing.untested')}
        </p>
      )}
      <div className={styles.filter}>
        <Button
          tone={unsaved ? 'primary' : 'secondary'}
          busy={save.isPending}
          disabledReason={wrong ?? (unsaved ? undefined : t('messaging.wording.unchanged'))}
          onClick={() => save.mutate(draft)}
        >
          {t('messaging.marketing.save')}
        </Button>
        <Button
          icon="mail"
          busy={test.isPending}
          disabledReason={wrong ?? (unsaved ? t('messaging.marketing.unsaved') : undefined)}
          onClick={() => test.mutate(language)}
        >
          {t('messaging.wording.test')}
        </Button>
        <Button
          tone={unsaved ? 'secondary' : 'primary'}
          disabledReason={wrong ?? whyNotYet()}
          onClick={() => setAsking(true)}
        >
          {t('messaging.marketing.send')}
        </Button>
      </div>
      {asking && kept && (
        <ConfirmDialog
          open
          title={t('messaging.marketing.send.ask', { count: count(kept.addressees) })}
          confirm={t('messaging.marketing.send')}
          busy={send.isPending}
          onConfirm={() => send.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{t('messaging.marketing.send.text')}</p>
        </ConfirmDialog>
      )}
    </>
  );

  function whyNotYet(): string | undefined {
    if (unsaved || !kept) return t('messaging.marketing.unsaved');
    if (!kept.tested) return t('messaging.marketing.untested');
    return kept.addressees === 0 ? t('messaging.marketing.nobody') : undefined;
  }
}
