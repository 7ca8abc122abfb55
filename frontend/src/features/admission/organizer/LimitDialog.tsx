import { useMutation } from '@tanstack/react-query';
import * as v from 'valibot';
import type { OccupancyLimitBody } from '../../../api/generated';
import { setOccupancyLimit } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import { useToast } from '../../../ui/Toast';
import type { Area } from '../level';

const schema = v.object({
  most: v.union([
    v.pipe(v.string(), v.trim(), v.literal('')),
    wholeNumber('admissions.limit.most.wrong', 1, 1_000_000),
  ]),
  warnPercent: wholeNumber('admissions.limit.warn.wrong', 1, 100),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly area: Area;
  readonly name: string;
  readonly onClose: () => void;
}

/** How many people are wanted in an area. */
export function LimitDialog({ expo, area: { area, limit }, name, onClose }: Props) {
  const { t } = useI18n();
  const show = useToast();
  const form = useSchemaForm(
    schema,
    { most: 'admissions.limit.most', warnPercent: 'admissions.limit.warn' },
    { most: limit.most ? String(limit.most) : '', warnPercent: String(limit.warnPercent) },
  );
  const save = useMutation({
    mutationFn: (body: OccupancyLimitBody) =>
      setOccupancyLimit({ path: { expo, area }, body, headers: { 'If-Match': `"${limit.version}"` } }),
    onSuccess: () => {
      show({ tone: 'ok', text: t('admissions.limit.saved', { name }) });
      onClose();
    },
  });
  return (
    <Dialog open title={t('admissions.limit.title', { name })} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ most, warnPercent }) =>
          void (await save.mutateAsync({ ...(most !== '' && { most }), warnPercent }))
        }
      >
        <TextField {...form.field('most')} hint={t('admissions.limit.most.hint')} inputMode="numeric" optional />
        <TextField {...form.field('warnPercent')} hint={t('admissions.limit.warn.hint')} inputMode="numeric" />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('admissions.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
