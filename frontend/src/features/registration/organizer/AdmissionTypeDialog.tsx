import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AdmissionTypeBody, AdmissionTypeView } from '../../../api/generated';
import { addAdmissionType, editAdmissionType } from '../../../api/generated';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { APPROVALS, CHANNELS, schema, toBody, toFields } from './admission-type';
import styles from './Organizer.module.css';
import { registrations } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  /** The one to edit; a new one without. */
  readonly type: AdmissionTypeView | undefined;
  readonly onClose: () => void;
}

/** Everything about one admission type. */
export function AdmissionTypeDialog({ expo, type, onClose }: Props) {
  const { t } = useI18n();
  const form = useSchemaForm(
    schema,
    {
      code: 'registrations.type.code',
      nameKo: 'registrations.name.ko',
      nameEn: 'registrations.name.en',
      firstDay: 'registrations.type.firstDay',
      lastDay: 'registrations.type.lastDay',
      opensAt: 'registrations.type.opensAt',
      closesAt: 'registrations.type.closesAt',
      priceKo: 'registrations.type.price.ko',
      priceEn: 'registrations.type.price.en',
      channel: 'registrations.type.channel',
      approval: 'registrations.type.approval',
      waitingList: 'registrations.type.waitingList',
      offerHours: 'registrations.type.offerHours',
    },
    toFields(type),
  );
  const save = useSaving(expo, type, onClose);
  return (
    <Dialog open title={t(type ? 'registrations.type.edit' : 'registrations.type.add')} onClose={onClose}>
      <Form of={form} onSubmit={async (fields) => void (await save.mutateAsync(toBody(fields)))}>
        <div className={styles.pair}>
          <TextField {...form.field('nameKo')} />
          <TextField {...form.field('nameEn')} lang="en" />
        </div>
        <TextField
          {...form.field('code')}
          hint={t('registrations.type.code.hint')}
          autoCapitalize="none"
          readOnly={type !== undefined}
        />
        <div className={styles.pair}>
          <TextField {...form.field('firstDay')} type="date" />
          <TextField {...form.field('lastDay')} type="date" />
        </div>
        <div className={styles.pair}>
          <TextField {...form.field('opensAt')} type="datetime-local" optional />
          <TextField {...form.field('closesAt')} type="datetime-local" optional />
        </div>
        <div className={styles.pair}>
          <TextField {...form.field('priceKo')} optional />
          <TextField {...form.field('priceEn')} lang="en" optional />
        </div>
        <Select
          {...form.field('channel')}
          choices={CHANNELS.map((value) => ({ value, label: t(`registrations.channel.${value}`) }))}
        />
        <Select
          {...form.field('approval')}
          choices={APPROVALS.map((value) => ({ value, label: t(`registrations.approval.${value}`) }))}
        />
        <Checkbox {...form.field('waitingList')} hint={t('registrations.type.waitingList.hint')} />
        <TextField {...form.field('offerHours')} inputMode="numeric" hint={t('registrations.type.offerHours.hint')} />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('registrations.save')}
        </Button>
      </Form>
    </Dialog>
  );
}

function useSaving(expo: ExpoSlug, type: AdmissionTypeView | undefined, onSaved: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const once = useOnceKey();
  return useMutation({
    mutationFn: (body: AdmissionTypeBody) =>
      type
        ? editAdmissionType({
            path: { expo, type: type.id },
            body,
            headers: { 'If-Match': `"${type.version}"` },
          })
        : once(body, (key) => addAdmissionType({ path: { expo }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: registrations.all(expo) });
      show({ tone: 'ok', text: t('registrations.saved') });
      onSaved();
    },
  });
}
