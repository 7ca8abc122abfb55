import { useState } from 'react';
import type { AdmissionTypeView, QuotaView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Empty } from '../../../ui/DataList';
import { AdmissionTypeDialog } from './AdmissionTypeDialog';
import styles from './Organizer.module.css';
import { countsType, noon } from './setup-facts';

interface Props {
  readonly expo: ExpoSlug;
  readonly types: readonly AdmissionTypeView[];
  readonly quotas: readonly QuotaView[];
}

/** Each admission type with its terms. */
export function AdmissionTypes({ expo, types, quotas }: Props) {
  const { t } = useI18n();
  const [edited, setEdited] = useState<AdmissionTypeView | 'new'>();
  return (
    <section className={styles.stack} aria-labelledby="admission-types">
      <div className={styles.headline}>
        <h2 id="admission-types">{t('registrations.types')}</h2>
        <Button icon="plus" onClick={() => setEdited('new')}>
          {t('registrations.type.add')}
        </Button>
      </div>
      {types.length === 0 && <Empty title={t('registrations.types.none')} text={t('registrations.types.none.text')} />}
      <div className={styles.cards}>
        {types.map((type) => (
          <TypeCard key={type.id} type={type} quotas={quotas} onEdit={() => setEdited(type)} />
        ))}
      </div>
      {edited && (
        <AdmissionTypeDialog
          expo={expo}
          type={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}

function TypeCard({
  type,
  quotas,
  onEdit,
}: {
  type: AdmissionTypeView;
  quotas: readonly QuotaView[];
  onEdit: () => void;
}) {
  const { t, locale } = useI18n();
  const { day, moment } = formats(locale);
  const counting = quotas.filter((quota) => countsType(quota, type));
  const from = type.opensAt && moment(new Date(type.opensAt));
  const to = type.closesAt && moment(new Date(type.closesAt));
  const facts = [
    [t('registrations.type.days'), span(day(noon(type.firstDay)), day(noon(type.lastDay)))],
    [
      t('registrations.type.window'),
      from || to ? `${from ?? ''} ~ ${to ?? ''}` : t('registrations.type.window.always'),
    ],
    [t('registrations.type.price'), type.price?.[locale] ?? '–'],
    [t('registrations.type.channel'), t(`registrations.channel.${type.channel}`)],
    [t('registrations.type.approval'), t(`registrations.approval.${type.approval}`)],
    [
      t('registrations.type.waiting'),
      type.waitingList
        ? t('registrations.type.waiting.hours', { hours: type.offerHours })
        : t('registrations.type.waiting.no'),
    ],
    [
      t('registrations.quotas'),
      counting.map((quota) => quota.name[locale]).join(', ') || t('registrations.quotas.unlimited'),
    ],
  ] as const;
  return (
    <Card
      title={type.name[locale]}
      level={3}
      actions={
        <Button size="small" onClick={onEdit}>
          {t('registrations.edit')}
          <span className="visually-hidden">, {type.name[locale]}</span>
        </Button>
      }
    >
      <dl className={styles.facts}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function span(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}
