import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import {
  keepBoothWish,
  type BoothWishBody,
  type BoothWishView,
  type ExhibitorView,
  type FloorPlan,
} from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { Chip } from '../../../ui/Status';
import styles from './Booths.module.css';
import { boothAssignments } from './queries';

const number = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => (text.trim() ? Number(text.replace(',', '.')) : Number.NaN)),
    v.number('booths.wish.number.wrong'),
    v.minValue(least, 'booths.wish.number.wrong'),
    v.maxValue(most, 'booths.wish.number.wrong'),
    v.transform((value) => Math.round(value * 100) / 100),
  );
const schema = v.object({ squareMetres: number(1, 5000), kilowatts: number(0, 1000) });

interface Props {
  readonly expo: ExpoSlug;
  readonly exhibitor: string;
  readonly wish: BoothWishView | undefined;
  readonly companies: readonly ExhibitorView[];
  readonly plan: FloorPlan;
  readonly onClose: () => void;
}

/** What an exhibitor asks for when booths are given. */
export function WishDialog({ expo, exhibitor, wish, companies, plan, onClose }: Props) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const [type, setType] = useState<BoothWishBody['type'] | ''>(wish?.type ?? '');
  const [zones, setZones] = useState<readonly string[]>(wish?.zones ?? []);
  const [water, setWater] = useState(wish?.water ?? false);
  const [seeks, setSeeks] = useState<readonly string[]>(wish?.seeks ?? []);
  const [avoids, setAvoids] = useState<readonly string[]>(wish?.avoids ?? []);
  const [host, setHost] = useState(wish?.coExhibitorOf ?? '');
  const form = useSchemaForm(
    schema,
    { squareMetres: 'booths.wish.size', kilowatts: 'booths.wish.kilowatts' },
    { squareMetres: String(wish?.squareMetres ?? 9), kilowatts: String(wish?.kilowatts ?? 0) },
  );
  const keep = useMutation({
    mutationFn: (body: Parameters<typeof keepBoothWish>[0]['body']) =>
      keepBoothWish({ path: { expo, exhibitor }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: boothAssignments.wishes(expo).queryKey });
      onClose();
    },
  });
  const others = companies
    .filter(({ id }) => id !== exhibitor)
    .map(({ id, name }) => ({ value: id, label: name[locale] }));
  const name = companies.find(({ id }) => id === exhibitor)?.name[locale] ?? '';
  return (
    <Dialog open title={t('booths.wish.of', { name })} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ squareMetres, kilowatts }) =>
          void (await keep.mutateAsync({
            squareMetres,
            kilowatts,
            water,
            zones: [...zones],
            seeks: [...seeks],
            avoids: [...avoids],
            ...(type && { type }),
            ...(host && { coExhibitorOf: host }),
          }))
        }
      >
        <TextField {...form.field('squareMetres')} inputMode="decimal" />
        <Select
          label={t('booths.wish.type')}
          value={type}
          placeholder={t('booths.wish.any')}
          onChange={({ target: { value } }) => setType(value === 'SHELL_SCHEME' || value === 'RAW_SPACE' ? value : '')}
          choices={(['SHELL_SCHEME', 'RAW_SPACE'] as const).map((value) => ({
            value,
            label: t(`floorPlan.type.${value}`),
          }))}
        />
        <TextField {...form.field('kilowatts')} inputMode="decimal" />
        <Checkbox label={t('booths.wish.water')} checked={water} onChange={({ target }) => setWater(target.checked)} />
        <fieldset className={styles.chips}>
          <legend>{t('booths.wish.zones')}</legend>
          {plan.halls
            .flatMap((hall) => hall.zones)
            .map(({ id, name: zone }) => (
              <Chip
                key={id}
                pressed={zones.includes(id)}
                onChange={(on) => setZones(on ? [...zones, id] : zones.filter((one) => one !== id))}
              >
                {zone[locale]}
              </Chip>
            ))}
        </fieldset>
        <Several label={t('booths.wish.seeks')} choices={others} chosen={seeks} onChoose={setSeeks} />
        <Several label={t('booths.wish.avoids')} choices={others} chosen={avoids} onChoose={setAvoids} />
        <Select
          label={t('booths.wish.coExhibitorOf')}
          value={host}
          placeholder={t('booths.wish.nobody')}
          onChange={({ target }) => setHost(target.value)}
          choices={others}
        />
        <Button type="submit" tone="primary" wide busy={keep.isPending}>
          {t('booths.wish.keep')}
        </Button>
      </Form>
    </Dialog>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Added one by one; pressing one again leaves it out. */
function Several({ label, choices, chosen, onChoose }: SeveralProps) {
  const { t } = useI18n();
  return (
    <div className={styles.chips}>
      <Select
        label={label}
        value=""
        placeholder={t('booths.wish.add')}
        onChange={({ target }) => target.value && onChoose([...chosen, target.value])}
        choices={choices.filter(({ value }) => !chosen.includes(value))}
      />
      {choices
        .filter(({ value }) => chosen.includes(value))
        .map(({ value, label: name }) => (
          <Chip key={value} pressed onChange={() => onChoose(chosen.filter((one) => one !== value))}>
            {name}
          </Chip>
        ))}
    </div>
  );
}
