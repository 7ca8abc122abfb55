import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mendDeliveryAddress } from '../../api/generated';
import type { Delivery } from '../../api/generated/types.gen';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/Dialog';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/Toast';
import { deliveries } from './queries';

/** Gives whom a message was for another address, and sends it there. */
export function MendAddress({ expo, delivery }: { expo: ExpoSlug; delivery: Delivery }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('messaging.mend')}
        <span className="visually-hidden">, {delivery.recipient}</span>
      </Button>
      {open && <MendDialog expo={expo} delivery={delivery} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Props {
  readonly expo: ExpoSlug;
  readonly delivery: Delivery;
  readonly onClose: () => void;
}

function MendDialog({ expo, delivery, onClose }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [email, setEmail] = useState('');
  const mend = useMutation({
    mutationFn: () => mendDeliveryAddress({ path: { expo, delivery: delivery.id }, body: { email } }),
    onSuccess: () => {
      show({ tone: 'ok', text: t('messaging.mend.done') });
      onClose();
      return queries.invalidateQueries({ queryKey: deliveries.all(expo) });
    },
  });
  const problem = mend.error && Problem.of(mend.error);
  const error = problem
    ? (problem.fields[0]?.message ?? problem.detail ?? t('ui.problem.unreachable.detail'))
    : undefined;
  return (
    <ConfirmDialog
      open
      title={t('messaging.mend')}
      confirm={t('messaging.mend.send')}
      busy={mend.isPending}
      onConfirm={() => mend.mutate()}
      onClose={onClose}
    >
      <p>{t('messaging.mend.text', { recipient: delivery.recipient ?? '' })}</p>
      <TextField
        label={t('messaging.mend.email')}
        type="email"
        autoComplete="off"
        value={email}
        error={error}
        onChange={({ target }) => setEmail(target.value)}
      />
    </ConfirmDialog>
  );
}
