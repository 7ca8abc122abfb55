import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { settleDoubleEntry } from '../../../api/generated';
import type { DoubleEntryView, SettlementBody } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { admissions } from './queries';
import { useEntered } from './use-entered';

const REASONS = [
  'SCANNED_AGAIN',
  'WENT_OUT_UNSEEN',
  'BADGE_SHARED',
  'CLOCK_WRONG',
  'OTHER',
] as const satisfies readonly SettlementBody['reason'][];

const schema = v.object({ reason: v.pipe(v.string(), v.picklist(REASONS, 'admissions.settle.reason.missing')) });

interface Props {
  readonly expo: ExpoSlug;
  readonly entry: DoubleEntryView;
  readonly onClose: () => void;
}

/** Why somebody was let in twice, once somebody has looked into it. */
export function SettleDialog({ expo, entry: { scanId, name, first, again, settlement }, onClose }: Props) {
  const { t } = useI18n();
  const show = useToast();
  const queries = useQueryClient();
  const entered = useEntered();
  const form = useSchemaForm(schema, { reason: 'admissions.settle.reason' }, { reason: settlement?.reason ?? '' });
  const save = useMutation({
    mutationFn: (body: SettlementBody) => settleDoubleEntry({ path: { expo, scan: scanId }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: admissions.doubles(expo).queryKey });
      show({ tone: 'ok', text: t('admissions.settle.done') });
      onClose();
    },
  });
  return (
    <Dialog open title={t('admissions.settle.title')} onClose={onClose}>
      <p>
        <strong>{name ?? t('admissions.erased')}</strong>
        <br />
        {t('admissions.first')}: {entered(first)}
        <br />
        {t('admissions.again')}: {entered(again)}
      </p>
      <Form of={form} onSubmit={async (body) => void (await save.mutateAsync(body))}>
        <Select
          {...form.field('reason')}
          placeholder={t('admissions.settle.reason.choose')}
          choices={REASONS.map((value) => ({ value, label: t(`admissions.settle.reason.${value}`) }))}
        />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('admissions.settle')}
        </Button>
      </Form>
    </Dialog>
  );
}
