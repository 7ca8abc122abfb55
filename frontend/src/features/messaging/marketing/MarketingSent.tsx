import { useState } from 'react';
import type { MarketingMailView } from '../../../api/generated/types.gen';
import { useQuery } from '@tanstack/react-query';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { Figures } from '../../../ui/Figures';
import styles from '../Messaging.module.css';
import { MailPreview } from '../wording/MailPreview';
import { toDraft } from './draft';
import { marketing } from './queries';
import { useMarketingChanges } from './use-marketing-changes';

interface Props {
  readonly expo: ExpoSlug;
  readonly mail: MarketingMailView;
  readonly sentAt: string;
}

/** How far a mail has come; what still waits can be stopped. */
export function MarketingSent({ expo, mail, sentAt }: Props) {
  const { t, locale } = useI18n();
  const { count, moment } = formats(locale);
  const [asking, setAsking] = useState(false);
  const preview = useQuery(marketing.preview(expo, toDraft(mail)));
  const { stop } = useMarketingChanges(expo, mail);
  const { progress, stoppedAt } = mail;
  return (
    <>
      <p role="status">
        {t(stoppedAt ? 'messaging.marketing.stopped.at' : 'messaging.marketing.sent.at', {
          when: moment(new Date(stoppedAt ?? sentAt)),
        })}
      </p>
      <Figures
        label={t('messaging.marketing.one')}
        figures={(['waiting', 'sent', 'dropped', 'failed'] as const).map((state) => ({
          label: t(`messaging.marketing.progress.${state}`),
          number: count(progress[state]),
        }))}
      />
      <p>{t('messaging.marketing.progress.text')}</p>
      {!stoppedAt && progress.waiting > 0 && (
        <div className={styles.filter}>
          <Button tone="danger" onClick={() => setAsking(true)}>
            {t('messaging.marketing.stop')}
          </Button>
        </div>
      )}
      <MailPreview mail={preview.data?.[locale] ?? undefined} problem={preview.error} complaints={[]} />
      {asking && (
        <ConfirmDialog
          open
          title={t('messaging.marketing.stop.ask')}
          confirm={t('messaging.marketing.stop')}
          tone="danger"
          busy={stop.isPending}
          onConfirm={() => stop.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{t('messaging.marketing.stop.text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
