import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import * as v from 'valibot';
import type { GateBody, GateChange, GateView } from '../../../api/generated';
import { addGate, changeGate, removeGate } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { CheckboxGroup } from '../../../ui/form/CheckboxGroup';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { admission } from '../queries';

const KINDS = ['GATE', 'ZONE', 'SESSION_DOOR'] as const satisfies readonly GateBody['kind'][];

const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'admissions.gate.name.missing'),
  v.maxLength(60, 'admissions.gate.name.missing'),
);

const schema = v.pipe(
  v.object({
    ko: name,
    en: name,
    kind: v.picklist(KINDS),
    zone: v.string(),
    room: v.string(),
    admits: v.array(v.string()),
  }),
  v.forward(
    v.check(({ kind, zone }) => kind !== 'ZONE' || zone !== '', 'admissions.gate.zone.missing'),
    ['zone'],
  ),
);

export interface Place {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
}

interface Props {
  readonly expo: ExpoSlug;
  /** Undefined for a new one. */
  readonly gate: GateView | undefined;
  readonly zones: readonly Place[];
  readonly rooms: readonly Place[];
  /** The admission types of the expo. */
  readonly types: readonly Place[];
  readonly onClose: () => void;
}

/** Adds a gate; or renames one, says whom it admits, closes it, or removes it if nobody has used it. */
export function GateDialog({ expo, gate, zones, rooms, types, onClose }: Props) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const once = useOnceKey();
  const form = useSchemaForm(
    schema,
    {
      ko: 'admissions.gate.name.ko',
      en: 'admissions.gate.name.en',
      kind: 'admissions.gate.kind',
      zone: 'admissions.gate.zone',
      room: 'admissions.gate.room',
      admits: 'admissions.gate.admits',
    },
    {
      ko: gate?.name.ko ?? '',
      en: gate?.name.en ?? '',
      kind: gate?.kind ?? 'GATE',
      zone: gate?.area ?? '',
      room: '',
      admits: gate?.admits ?? [],
    },
  );
  const done = async (word: 'saved' | 'removed') => {
    await queries.invalidateQueries({ queryKey: admission.gates(expo).queryKey });
    show({ tone: 'ok', text: t(`admissions.gate.${word}`) });
    onClose();
  };
  const put = ({ id, version, ...of }: GateView, change: Partial<GateChange>) =>
    changeGate({
      path: { expo, gate: id },
      body: { name: of.name, admits: of.admits, closed: of.closed, ...change },
      headers: { 'If-Match': `"${version}"` },
    });
  const save = useMutation({
    mutationFn: async ({ ko, en, kind, zone, room, admits }: v.InferOutput<typeof schema>) => {
      if (gate) return void (await put(gate, { name: { ko, en }, admits }));
      const area = { GATE: '', ZONE: zone, SESSION_DOOR: room }[kind];
      const body: GateBody = { name: { ko, en }, kind, admits, ...(area && { area }) };
      await once(body, (key) => addGate({ path: { expo }, body, headers: { 'Idempotency-Key': key } }));
    },
    onSuccess: () => done('saved'),
  });
  const turn = useMutation({
    mutationFn: async (of: GateView) => put(of, { closed: !of.closed }),
    onSuccess: () => done('saved'),
  });
  const removal = useMutation({
    mutationFn: async (of: GateView) => removeGate({ path: { expo, gate: of.id } }),
    onSuccess: () => done('removed'),
  });
  const kind = useWatch({ control: form.form.control, name: 'kind' });
  const refused = turn.error ?? removal.error;
  const choices = (places: readonly Place[]) =>
    places.map(({ id, name: words }) => ({ value: id, label: words[locale] }));
  return (
    <Dialog open title={gate ? gate.name[locale] : t('admissions.gate.add')} onClose={onClose}>
      <Form of={form} onSubmit={async (values) => void (await save.mutateAsync(values))}>
        <TextField {...form.field('ko')} lang="ko" />
        <TextField {...form.field('en')} lang="en" />
        {!gate && (
          <Select
            {...form.field('kind')}
            choices={KINDS.map((value) => ({ value, label: t(`admission.gate.kind.${value}`) }))}
          />
        )}
        {!gate && kind === 'ZONE' && (
          <Select {...form.field('zone')} placeholder={t('admissions.gate.zone.choose')} choices={choices(zones)} />
        )}
        {!gate && kind === 'SESSION_DOOR' && (
          <Select
            {...form.field('room')}
            hint={t('admissions.gate.room.hint')}
            placeholder={t('admissions.gate.room.none')}
            choices={choices(rooms)}
            optional
          />
        )}
        {types.length > 1 && (
          <>
            <CheckboxGroup {...form.field('admits')} choices={choices(types)} />
            <p>{t('admissions.gate.admits.hint')}</p>
          </>
        )}
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('admissions.save')}
        </Button>
      </Form>
      {gate && (
        <>
          {refused && <ProblemMessage problem={Problem.of(refused)} />}
          <p>{t('admissions.gate.close.text')}</p>
          <Button wide busy={turn.isPending} onClick={() => turn.mutate(gate)}>
            {t(gate.closed ? 'admissions.gate.reopen' : 'admissions.gate.close')}
          </Button>
          <Button wide busy={removal.isPending} onClick={() => removal.mutate(gate)}>
            {t('admissions.gate.remove')}
          </Button>
        </>
      )}
    </Dialog>
  );
}
