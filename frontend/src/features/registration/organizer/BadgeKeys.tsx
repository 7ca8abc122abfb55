import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SigningKeyBody, SigningKeyView } from '../../../api/generated';
import { addBadgeSigningKey, retireBadgeSigningKey } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useOnceKey } from '../../../api/use-once-key';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Empty, Loading } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { RadioCards } from '../../../ui/form/RadioCards';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { useToast } from '../../../ui/Toast';
import styles from './Organizer.module.css';
import { registrations } from './queries';

const ALGORITHMS = ['ED25519', 'ECDSA_P256'] as const satisfies readonly SigningKeyBody['algorithm'][];
const TONES = { SIGNS: 'ok', WILL_SIGN: 'waiting', VERIFIES: 'info', RETIRED: 'warn' } as const;

/** What badges are signed with: a new key takes over, old ones verify until they are retired. */
export function BadgeKeys({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(registrations.keys(expo));
  const [adding, setAdding] = useState(false);
  const [retired, setRetired] = useState<SigningKeyView>();
  return (
    <section className={styles.stack} aria-labelledby="badge-keys">
      <div className={styles.headline}>
        <h2 id="badge-keys">{t('registrations.keys')}</h2>
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('registrations.keys.add')}
        </Button>
      </div>
      <p>{t('registrations.keys.text')}</p>
      {!data &&
        (error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('registrations.keys')} />
        ))}
      {data?.keys.length === 0 && <Empty title={t('registrations.keys.none')} />}
      <div className={styles.cards}>
        {data?.keys.map((key) => (
          <KeyCard key={key.number} badgeKey={key} onRetire={() => setRetired(key)} />
        ))}
      </div>
      {adding && <Adding expo={expo} onClose={() => setAdding(false)} />}
      {retired && <Retirement expo={expo} number={retired.number} onClose={() => setRetired(undefined)} />}
    </section>
  );
}

function KeyCard({ badgeKey, onRetire }: { badgeKey: SigningKeyView; onRetire: () => void }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const { number, use, algorithm, addedAt, retiredAt } = badgeKey;
  const name = t('registrations.keys.number', { number });
  return (
    <Card
      title={name}
      level={3}
      actions={
        use === 'VERIFIES' && (
          <Button size="small" tone="quiet" onClick={onRetire}>
            {t('registrations.keys.retire')}
            <span className="visually-hidden">, {name}</span>
          </Button>
        )
      }
    >
      <p>
        <Status tone={TONES[use]}>{t(`registrations.keys.use.${use}`)}</Status>
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('registrations.keys.algorithm')}</dt>
          <dd>{t(`registrations.keys.algorithm.${algorithm}`)}</dd>
        </div>
        <div>
          <dt>{t('registrations.keys.added')}</dt>
          <dd>{moment(new Date(addedAt))}</dd>
        </div>
        {retiredAt && (
          <div>
            <dt>{t('registrations.keys.retired')}</dt>
            <dd>{moment(new Date(retiredAt))}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

interface DialogProps {
  readonly expo: ExpoSlug;
  readonly onClose: () => void;
}

function Adding({ expo, onClose }: DialogProps) {
  const { t } = useI18n();
  const [algorithm, setAlgorithm] = useState<SigningKeyBody['algorithm']>('ED25519');
  const once = useOnceKey();
  const change = useKeyChange(expo, onClose, () =>
    once({ algorithm }, (key) =>
      addBadgeSigningKey({ path: { expo }, body: { algorithm }, headers: { 'Idempotency-Key': key } }),
    ),
  );
  return (
    <ConfirmDialog
      open
      title={t('registrations.keys.add')}
      confirm={t('registrations.keys.add')}
      busy={change.isPending}
      onConfirm={() => change.mutate()}
      onClose={onClose}
    >
      <RadioCards
        name="algorithm"
        label={t('registrations.keys.algorithm')}
        value={algorithm}
        onChange={({ target }) => setAlgorithm(ALGORITHMS.find((one) => one === target.value) ?? 'ED25519')}
        choices={ALGORITHMS.map((value) => ({
          value,
          label: t(`registrations.keys.algorithm.${value}`),
          text: t(`registrations.keys.algorithm.text.${value}`),
        }))}
      />
      <p>{t('registrations.keys.add.text')}</p>
    </ConfirmDialog>
  );
}

function Retirement({ expo, number, onClose }: DialogProps & { readonly number: number }) {
  const { t } = useI18n();
  const change = useKeyChange(expo, onClose, () => retireBadgeSigningKey({ path: { expo, number } }));
  return (
    <ConfirmDialog
      open
      title={t('registrations.keys.retire.ask', { number })}
      confirm={t('registrations.keys.retire')}
      tone="danger"
      busy={change.isPending}
      onConfirm={() => change.mutate()}
      onClose={onClose}
    >
      <p>{t('registrations.keys.retire.text')}</p>
    </ConfirmDialog>
  );
}

function useKeyChange(expo: ExpoSlug, onClose: () => void, change: () => Promise<unknown>) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: change,
    onSuccess: () => show({ tone: 'ok', text: t('registrations.saved') }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: registrations.all(expo) });
    },
  });
}
