import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import * as v from 'valibot';
import type { AdmissionTypeView, QuotaBody, QuotaView } from '../../../api/generated';
import { addQuota, editQuota } from '../../../api/generated';
import { useOnceKey } from '../../../api/use-once-key';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox } from '../../../ui/form/Checkbox';
import { FieldError } from '../../../ui/form/Field';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import { useToast } from '../../../ui/Toast';
import { label } from './admission-type';
import styles from './Organizer.module.css';
import { registrations } from './queries';

const KINDS = ['EXPO', 'TYPES', 'DAY', 'SESSION'] as const satisfies readonly QuotaBody['kind'][];

const schema = v.pipe(
  v.object({
    nameKo: label,
    nameEn: label,
    capacity: wholeNumber('registrations.quota.capacity.wrong', 0, 10_000_000),
    kind: v.picklist(KINDS),
    day: v.string(),
    session: v.string(),
    admissionTypes: v.array(v.string()),
  }),
  v.forward(
    v.check(({ kind, day }) => kind !== 'DAY' || day !== '', 'registrations.day.missing'),
    ['day'],
  ),
  v.forward(
    v.check(({ kind, session }) => kind !== 'SESSION' || session !== '', 'registrations.quota.session.missing'),
    ['session'],
  ),
  v.forward(
    v.check(
      ({ kind, admissionTypes }) => kind === 'EXPO' || kind === 'DAY' || admissionTypes.length > 0,
      'registrations.quota.types.missing',
    ),
    ['admissionTypes'],
  ),
);

interface Props {
  readonly expo: ExpoSlug;
  readonly types: readonly AdmissionTypeView[];
  /** The one to edit; a new one without. */
  readonly quota: QuotaView | undefined;
  readonly onClose: () => void;
}

/** How many, and of what. */
export function QuotaDialog({ expo, types, quota, onClose }: Props) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  const form = useSchemaForm(
    schema,
    {
      nameKo: 'registrations.name.ko',
      nameEn: 'registrations.name.en',
      capacity: 'registrations.quota.capacity',
      kind: 'registrations.quota.kind',
      day: 'registrations.quota.day',
      session: 'registrations.quota.session',
      admissionTypes: 'registrations.quota.types',
    },
    {
      nameKo: quota?.name.ko ?? '',
      nameEn: quota?.name.en ?? '',
      capacity: quota ? String(quota.capacity) : '',
      kind: quota?.kind ?? 'EXPO',
      day: quota?.day ?? '',
      session: quota?.session ?? '',
      admissionTypes: quota?.admissionTypes ?? [],
    },
  );
  const kind = useWatch({ control: form.form.control, name: 'kind' });
  const { data: sessions } = useQuery({ ...registrations.sessions(expo), enabled: kind === 'SESSION' });
  const save = useSaving(expo, quota, onClose);
  const { ref, name, onChange, onBlur, error } = form.field('admissionTypes');
  return (
    <Dialog open title={t(quota ? 'registrations.quota.edit' : 'registrations.quota.add')} onClose={onClose}>
      <Form of={form} onSubmit={async (fields) => void (await save.mutateAsync(toBody(fields)))}>
        <div className={styles.pair}>
          <TextField {...form.field('nameKo')} />
          <TextField {...form.field('nameEn')} lang="en" />
        </div>
        <TextField {...form.field('capacity')} inputMode="numeric" />
        <Select
          {...form.field('kind')}
          choices={KINDS.map((value) => ({ value, label: t(`registrations.kind.${value}`) }))}
        />
        {kind === 'DAY' && <TextField {...form.field('day')} type="date" />}
        {kind === 'SESSION' && (
          <Select
            {...form.field('session')}
            placeholder={t('registrations.quota.session.choose')}
            choices={(sessions ?? []).map(({ id, title, start }) => ({
              value: id,
              label: `${f.moment(new Date(start))} ${title[locale]}`,
            }))}
          />
        )}
        {(kind === 'TYPES' || kind === 'SESSION') && (
          <fieldset className={styles.checks} id="field-admissionTypes" aria-describedby={error && 'types-error'}>
            <legend>{t('registrations.quota.types')}</legend>
            {types.map((type) => (
              <Checkbox key={type.id} label={type.name[locale]} value={type.id} {...{ ref, name, onChange, onBlur }} />
            ))}
            <FieldError id="types-error" error={error} />
          </fieldset>
        )}
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('registrations.save')}
        </Button>
      </Form>
    </Dialog>
  );
}

function toBody({
  nameKo,
  nameEn,
  capacity,
  kind,
  day,
  session,
  admissionTypes,
}: v.InferOutput<typeof schema>): QuotaBody {
  return {
    name: { ko: nameKo, en: nameEn },
    capacity,
    kind,
    ...(kind === 'DAY' && { day }),
    ...(kind === 'SESSION' && { session }),
    admissionTypes: kind === 'TYPES' || kind === 'SESSION' ? admissionTypes : [],
  };
}

function useSaving(expo: ExpoSlug, quota: QuotaView | undefined, onSaved: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const once = useOnceKey();
  return useMutation({
    mutationFn: (body: QuotaBody) =>
      quota
        ? editQuota({ path: { expo, quota: quota.id }, body, headers: { 'If-Match': `"${quota.version}"` } })
        : once(body, (key) => addQuota({ path: { expo }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: registrations.all(expo) });
      show({ tone: 'ok', text: t('registrations.saved') });
      onSaved();
    },
  });
}
