import { useState } from 'react';
import type { ReviewView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { ConfirmDialog } from '../../../ui/Dialog';
import styles from '../Application.module.css';
import { ITEMS } from './Checklist';
import { useReviewing } from './use-reviewing';
import { WordDialog } from './WordDialog';

interface Props {
  readonly expo: ExpoSlug;
  readonly review: ReviewView;
}

/** What can be decided now, and why not, where it cannot. */
export function Decisions({ expo, review: { application, checks } }: Props) {
  const { t } = useI18n();
  const reviewing = useReviewing(expo, application.id, application.version);
  const [asked, setAsked] = useState<'approve' | 'complete' | 'refuse'>();
  const close = () => setAsked(undefined);
  const missing = ITEMS.length - checks.filter(({ ok }) => ok).length;
  const wrong = checks.flatMap(({ item, reason }) => (reason ? [`${t(`applications.item.${item}`)}: ${reason}`] : []));
  if (application.state === 'REFUSED')
    return (
      <Card
        title={t('applications.decision')}
        actions={
          <Button busy={reviewing.isPending} onClick={() => reviewing.mutate({ kind: 'reopen' })}>
            {t('applications.reopen')}
          </Button>
        }
      >
        <p>{application.word}</p>
      </Card>
    );
  if (application.state !== 'SUBMITTED') return null;
  return (
    <Card title={t('applications.decision')}>
      <div className={styles.actions}>
        <Button
          tone="primary"
          disabledReason={missing > 0 ? t('applications.approve.missing', { count: missing }) : undefined}
          onClick={() => setAsked('approve')}
        >
          {t('applications.approve')}
        </Button>
        <Button onClick={() => setAsked('complete')}>{t('applications.complete')}</Button>
        <Button tone="quiet" onClick={() => setAsked('refuse')}>
          {t('applications.refuse')}
        </Button>
      </div>
      <ConfirmDialog
        open={asked === 'approve'}
        title={t('applications.approve.ask', { name: application.form.nameKo })}
        confirm={t('applications.approve')}
        busy={reviewing.isPending}
        onConfirm={() => reviewing.mutate({ kind: 'approve' }, { onSettled: close })}
        onClose={close}
      >
        <p>{t('applications.approve.text', { email: application.contactEmail })}</p>
      </ConfirmDialog>
      {(asked === 'complete' || asked === 'refuse') && (
        <WordDialog
          title={t(`applications.${asked}`)}
          label={t(`applications.word.${asked}`)}
          confirm={t(`applications.send.${asked}`)}
          most={1000}
          first={asked === 'complete' ? wrong.join('\n') : ''}
          busy={reviewing.isPending}
          onSay={async (word) => void (await reviewing.mutateAsync({ kind: asked, word }))}
          onClose={close}
        />
      )}
    </Card>
  );
}
