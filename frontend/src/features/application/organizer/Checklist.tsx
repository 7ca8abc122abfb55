import { useState } from 'react';
import type { ReviewView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Status } from '../../../ui/Status';
import styles from '../Application.module.css';
import { useReviewing } from './use-reviewing';
import { WordDialog } from './WordDialog';

export const ITEMS = ['COMPANY', 'CONTACT', 'BOOTH', 'PRODUCTS', 'DOCUMENTS'] as const;
type Item = (typeof ITEMS)[number];

interface Props {
  readonly expo: ExpoSlug;
  readonly review: ReviewView;
}

/** What every application is looked at for; what is not right has a reason. */
export function Checklist({ expo, review: { application, checks } }: Props) {
  const { t } = useI18n();
  const reviewing = useReviewing(expo, application.id, application.version);
  const [wrong, setWrong] = useState<Item>();
  const isOpen = application.state === 'SUBMITTED';
  return (
    <Card title={t('applications.checklist')}>
      <ul className={styles.stack}>
        {ITEMS.map((item) => {
          const check = checks.find((one) => one.item === item);
          const named = <span className="visually-hidden">, {t(`applications.item.${item}`)}</span>;
          return (
            <li key={item} className={styles.check}>
              <div>
                <strong>{t(`applications.item.${item}`)}</strong>
                <p>{t(`applications.itemText.${item}`)}</p>
                {check?.reason && <p className={styles.word}>{check.reason}</p>}
              </div>
              <Status tone={check ? (check.ok ? 'ok' : 'bad') : 'waiting'}>
                {t(check ? (check.ok ? 'applications.ok' : 'applications.notOk') : 'applications.unchecked')}
              </Status>
              {isOpen && (
                <div className={styles.actions}>
                  <Button
                    size="small"
                    busy={reviewing.isPending}
                    onClick={() => reviewing.mutate({ kind: 'check', item })}
                  >
                    {t('applications.pass')}
                    {named}
                  </Button>
                  <Button size="small" tone="quiet" onClick={() => setWrong(item)}>
                    {t('applications.fail')}
                    {named}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {wrong && (
        <WordDialog
          title={t('applications.fail.title', { item: t(`applications.item.${wrong}`) })}
          label={t('applications.reason')}
          confirm={t('applications.fail.save')}
          most={300}
          busy={reviewing.isPending}
          onSay={async (reason) => void (await reviewing.mutateAsync({ kind: 'check', item: wrong, reason }))}
          onClose={() => setWrong(undefined)}
        />
      )}
    </Card>
  );
}
