import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { retireConsentItem } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Empty, Loading } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { histories, type ItemHistory } from './consent-item';
import { ConsentItemDialog } from './ConsentItemDialog';
import styles from './Organizer.module.css';
import { registrations } from './queries';

/** What visitors are asked to agree to, and how many stand by which version of it. */
export function ConsentItems({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(registrations.consentItems(expo));
  const [edited, setEdited] = useState<ItemHistory | 'new'>();
  const [retired, setRetired] = useState<ItemHistory>();
  return (
    <section className={styles.stack} aria-labelledby="consent-items">
      <div className={styles.headline}>
        <h2 id="consent-items">{t('registrations.consents')}</h2>
        <Button icon="plus" onClick={() => setEdited('new')}>
          {t('registrations.consent.add')}
        </Button>
      </div>
      <p>{t('registrations.consents.text')}</p>
      {!data &&
        (error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('registrations.consents')} />
        ))}
      {data?.length === 0 && <Empty title={t('registrations.consents.none')} />}
      <div className={styles.cards}>
        {histories(data ?? []).map((history) => (
          <ItemCard
            key={history.newest.text.item}
            history={history}
            onEdit={() => setEdited(history)}
            onRetire={() => setRetired(history)}
          />
        ))}
      </div>
      {edited && (
        <ConsentItemDialog
          expo={expo}
          newest={edited === 'new' ? undefined : edited.newest}
          onClose={() => setEdited(undefined)}
        />
      )}
      {retired && <Retirement expo={expo} history={retired} onClose={() => setRetired(undefined)} />}
    </section>
  );
}

interface CardProps {
  readonly history: ItemHistory;
  readonly onEdit: () => void;
  readonly onRetire: () => void;
}

function ItemCard({ history: { newest, earlier }, onEdit, onRetire }: CardProps) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  const { text, keepDays, retiredAt } = newest;
  const facts = [
    [t('registrations.consent.kind'), t(`registrations.consent.kind.${text.kind}`)],
    [t('registrations.question.basis'), t(`registration.basis.${text.basis}`)],
    [t('registration.consent.purpose'), text.purpose[locale]],
    [t('registration.consent.retention'), text.retention[locale]],
    ...(text.recipient ? [[t('registration.consent.recipient'), text.recipient[locale]]] : []),
    [t('registrations.question.keepDays'), keepDays ?? t('registrations.retention.never')],
    ...[newest, ...earlier].map(
      ({ text: { version }, since, standing }) =>
        [
          t('registrations.consent.version', { version }),
          t('registrations.consent.standing', { since: f.day(new Date(since)), count: f.count(standing) }),
        ] as const,
    ),
  ] as const;
  return (
    <Card
      title={text.title[locale]}
      level={3}
      actions={
        <div className={styles.actions}>
          <Button size="small" onClick={onEdit}>
            {t(retiredAt ? 'registrations.consent.again' : 'registrations.consent.edit')}
            <span className="visually-hidden">, {text.title[locale]}</span>
          </Button>
          {!retiredAt && (
            <Button size="small" tone="quiet" onClick={onRetire}>
              {t('registrations.question.retire')}
              <span className="visually-hidden">, {text.title[locale]}</span>
            </Button>
          )}
        </div>
      }
    >
      {retiredAt && <p>{t('registrations.consent.retired', { when: f.day(new Date(retiredAt)) })}</p>}
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

function Retirement({ expo, history, onClose }: { expo: ExpoSlug; history: ItemHistory; onClose: () => void }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const { item, title } = history.newest.text;
  const retirement = useMutation({
    mutationFn: () => retireConsentItem({ path: { expo, item } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: registrations.all(expo) });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('registrations.consent.retire.ask', { title: title[locale] })}
      confirm={t('registrations.question.retire')}
      tone="danger"
      busy={retirement.isPending}
      onConfirm={() => retirement.mutate()}
      onClose={onClose}
    >
      <p>{t('registrations.consent.retire.text')}</p>
    </ConfirmDialog>
  );
}
