import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { encode } from 'uqr';
import * as v from 'valibot';
import type { DeviceBody, MadeDevice } from '../../../api/generated';
import { addDevice } from '../../../api/generated';
import { useOnceKey } from '../../../api/use-once-key';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { withLocale } from '../../../lib/locale';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { admission } from '../queries';
import styles from './DeviceDialog.module.css';
import { admissions } from './queries';

const MODES = ['SCANNER', 'KIOSK'] as const satisfies readonly DeviceBody['mode'][];
const DIRECTIONS = ['IN', 'OUT'] as const satisfies readonly DeviceBody['direction'][];

const schema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'admissions.device.name.missing'),
    v.maxLength(60, 'admissions.device.name.missing'),
  ),
  gate: v.pipe(v.string(), v.minLength(1, 'admissions.device.gate.missing')),
  direction: v.picklist(DIRECTIONS),
  mode: v.picklist(MODES),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly onClose: () => void;
}

/** Makes a device, and shows its code the one time there is. */
export function DeviceDialog({ expo, onClose }: Props) {
  const { t, locale } = useI18n();
  const { data: gates } = useQuery(admission.gates(expo));
  const queries = useQueryClient();
  const once = useOnceKey();
  const form = useSchemaForm(
    schema,
    {
      name: 'admissions.device.name',
      gate: 'admission.gate',
      direction: 'admission.direction',
      mode: 'admissions.device.mode',
    },
    { name: '', gate: '', direction: 'IN', mode: 'SCANNER' },
  );
  const making = useMutation({
    mutationFn: async (body: DeviceBody) =>
      (await once(body, (key) => addDevice({ path: { expo }, body, headers: { 'Idempotency-Key': key } }))).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: admissions.devices(expo).queryKey }),
  });
  return (
    <Dialog open title={t('admissions.device.add')} onClose={onClose}>
      {making.data ? (
        <Code expo={expo} made={making.data} onClose={onClose} />
      ) : (
        <Form of={form} onSubmit={async (body) => void (await making.mutateAsync(body))}>
          <TextField {...form.field('name')} hint={t('admissions.device.name.hint')} />
          <Select
            {...form.field('gate')}
            placeholder={t('admissions.device.gate.choose')}
            choices={(gates ?? [])
              .filter(({ closed }) => !closed)
              .map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <Select
            {...form.field('direction')}
            choices={DIRECTIONS.map((value) => ({ value, label: t(`admission.direction.${value}`) }))}
          />
          <Select
            {...form.field('mode')}
            choices={MODES.map((value) => ({ value, label: t(`admissions.device.mode.${value}`) }))}
          />
          <Button type="submit" tone="primary" wide busy={making.isPending}>
            {t('admissions.device.make')}
          </Button>
        </Form>
      )}
    </Dialog>
  );
}

function Code({ expo, made: { device, code }, onClose }: { expo: ExpoSlug; made: MadeDevice; onClose: () => void }) {
  const { t, locale } = useI18n();
  const address = location.origin + withLocale(locale, paths.device(expo, code));
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <>
      <p>{t('admissions.device.code.text', { time: formats(locale).time(new Date(device.codeUntil)) })}</p>
      <p className={styles.code}>{`${code.slice(0, 4)}-${code.slice(4)}`}</p>
      <svg viewBox={`0 0 ${size} ${size}`} className={styles.qr} role="img" aria-label={t('admissions.device.code.qr')}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>{t('admissions.device.code.once')}</p>
      <Button tone="primary" wide onClick={onClose}>
        {t('admissions.device.code.done')}
      </Button>
    </>
  );
}
