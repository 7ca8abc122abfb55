import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdmissionTypeView, QuotaView } from '../../../api/generated';
import { removeQuota } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Table } from '../../../ui/console/Table';
import { Empty } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { useToast } from '../../../ui/Toast';
import styles from './Organizer.module.css';
import { registrations } from './queries';
import { QuotaDialog } from './QuotaDialog';
import { countsType } from './setup-facts';

interface Props {
  readonly expo: ExpoSlug;
  readonly types: readonly AdmissionTypeView[];
  readonly quotas: readonly QuotaView[];
}

/** How full each quota is. */
export function Quotas({ expo, types, quotas }: Props) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const [edited, setEdited] = useState<QuotaView | 'new'>();
  const [removed, setRemoved] = useState<QuotaView>();
  const names = (quota: QuotaView) => types.filter((type) => countsType(quota, type)).map((type) => type.name[locale]);
  return (
    <section className={styles.stack} aria-labelledby="quotas">
      <div className={styles.headline}>
        <h2 id="quotas">{t('registrations.quotas')}</h2>
        <Button icon="plus" onClick={() => setEdited('new')}>
          {t('registrations.quota.add')}
        </Button>
      </div>
      <p>{t('registrations.quotas.text')}</p>
      {quotas.length === 0 && (
        <Empty title={t('registrations.quotas.none')} text={t('registrations.quotas.none.text')} />
      )}
      {quotas.length > 0 && (
        <Table
          label={t('registrations.quotas')}
          rows={quotas}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: t('registrations.quota.name'), cell: ({ name }) => name[locale] },
            { id: 'kind', header: t('registrations.quota.kind'), cell: ({ kind }) => t(`registrations.kind.${kind}`) },
            {
              id: 'taken',
              header: t('registrations.quota.taken'),
              align: 'end',
              cell: ({ taken, capacity }) => `${count(taken)} / ${count(capacity)}`,
            },
            { id: 'types', header: t('registrations.quota.counts'), cell: (quota) => names(quota).join(', ') || '–' },
            {
              id: 'change',
              header: t('registrations.change'),
              cell: (quota) => (
                <div className={styles.actions}>
                  <Button size="small" onClick={() => setEdited(quota)}>
                    {t('registrations.edit')}
                    <span className="visually-hidden">, {quota.name[locale]}</span>
                  </Button>
                  <Button size="small" tone="quiet" onClick={() => setRemoved(quota)}>
                    {t('registrations.quota.remove')}
                    <span className="visually-hidden">, {quota.name[locale]}</span>
                  </Button>
                </div>
              ),
            },
          ]}
        />
      )}
      {edited && (
        <QuotaDialog
          expo={expo}
          types={types}
          quota={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {removed && <Removal expo={expo} quota={removed} onClose={() => setRemoved(undefined)} />}
    </section>
  );
}

function Removal({ expo, quota, onClose }: { expo: ExpoSlug; quota: QuotaView; onClose: () => void }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const removal = useMutation({
    mutationFn: () => removeQuota({ path: { expo, quota: quota.id } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: registrations.all(expo) });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('registrations.quota.remove.ask', { name: quota.name[locale] })}
      confirm={t('registrations.quota.remove')}
      tone="danger"
      busy={removal.isPending}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      <p>{t('registrations.quota.remove.text')}</p>
    </ConfirmDialog>
  );
}
