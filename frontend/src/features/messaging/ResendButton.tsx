import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem';
import { resendDelivery } from '../../api/generated';
import type { Delivery } from '../../api/generated/types.gen';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { useToast } from '../../ui/Toast';
import { deliveries } from './queries';

/** Sends a message once more. */
export function ResendButton({ expo, delivery }: { expo: ExpoSlug; delivery: Delivery }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const resend = useMutation({
    mutationFn: () => resendDelivery({ path: { expo, delivery: delivery.id } }),
    onSuccess: () => show({ tone: 'ok', text: t('messaging.resend.done') }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => queries.invalidateQueries({ queryKey: deliveries.all(expo) }),
  });
  return (
    <Button size="small" icon="refresh" busy={resend.isPending} onClick={() => resend.mutate()}>
      {t('messaging.resend')}
      <span className="visually-hidden">, {delivery.recipient}</span>
    </Button>
  );
}
