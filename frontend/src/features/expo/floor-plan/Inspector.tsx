import { useState } from 'react';
import type { Booth, Hall, Zone } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import type { Occupants } from '../map/places';
import styles from './FloorPlan.module.css';
import { nextOf, numbersBy } from './numbering';
import { allBooths, boothsOf, changed, metres, placed, renamedZone, renumbered, type BoothChange } from './plan';
import type { Drawing } from './use-drawing';

interface Props {
  readonly hall: Hall;
  readonly drawing: Drawing;
  readonly occupants: Occupants;
  readonly onRemove: () => void;
}

/** What is chosen, in fields. */
export function Inspector({ hall, drawing, occupants, onRemove }: Props) {
  const { t, locale } = useI18n();
  const { chosen } = drawing;
  const booths = boothsOf(hall).filter(({ id }) => chosen.has(id));
  const zones = hall.zones.filter(({ id }) => chosen.has(id));
  const [one] = [...zones, ...booths];
  if (!one) return <p className={styles.help}>{t('floorPlan.chosen.none')}</p>;
  const [zone] = zones;
  const isOne = booths.length + zones.length === 1;
  const title = !isOne
    ? t('floorPlan.chosen', { count: booths.length + zones.length })
    : 'number' in one
      ? `${one.number} ${occupants.get(one.number)?.name[locale] ?? ''}`
      : one.name[locale];
  return (
    <Card
      title={title}
      actions={
        <Button size="small" tone="danger" onClick={onRemove}>
          {t('floorPlan.remove')}
        </Button>
      }
    >
      <div className={styles.side}>
        {isOne && zone && <ZoneName {...{ drawing, zone }} />}
        {isOne && <Lengths key={one.id} drawing={drawing} thing={one} />}
        {booths.length > 0 && <BoothFields {...{ drawing, booths }} />}
        {booths.length > 1 && <Numbering drawing={drawing} count={booths.length} />}
      </div>
    </Card>
  );
}

function ZoneName({ drawing: { draft, draw }, zone: { id, name } }: { drawing: Drawing; zone: Zone }) {
  const { t } = useI18n();
  return (
    <>
      {(['ko', 'en'] as const).map((language) => (
        <Typed
          key={`${id}${language}${name[language]}`}
          label={t(`floorPlan.name.${language}`)}
          value={name[language]}
          onDone={(value) =>
            value.trim() && draw(renamedZone(draft, id, { ...name, [language]: value.trim().slice(0, 80) }))
          }
        />
      ))}
    </>
  );
}

const LENGTHS = ['x', 'y', 'width', 'depth'] as const;

function Lengths({ drawing: { draft, draw }, thing }: { drawing: Drawing; thing: Booth | Zone }) {
  const { t } = useI18n();
  return (
    <div className={styles.fields}>
      {LENGTHS.map((name) => (
        <Typed
          key={`${name}${thing.area[name]}`}
          label={t(`floorPlan.${name}`)}
          value={String(thing.area[name])}
          inputMode="decimal"
          onDone={(text) => {
            const value = metres(Number(text));
            const least = name === 'x' || name === 'y' ? 0 : 0.1;
            if (text.trim() && value >= least && value <= 2000) draw(placed(draft, thing.id, { [name]: value }));
          }}
        />
      ))}
    </div>
  );
}

/** Where booths differ, the field is empty, and what is written there goes for all of them. */
function BoothFields({ drawing: { draft, draw, chosen }, booths }: { drawing: Drawing; booths: readonly Booth[] }) {
  const { t } = useI18n();
  const change = (what: BoothChange) => draw(changed(draft, chosen, what));
  const common = (read: (booth: Booth) => string) => {
    const values = new Set(booths.map(read));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const number = common((booth) => booth.number);
  const kilowatts = common(({ supply }) => String(supply.kilowatts)) ?? '';
  const price = common(({ supply }) => supply.priceCategory ?? '') ?? '';
  const type = common((booth) => booth.type);
  return (
    <>
      {booths.length === 1 && number !== undefined && (
        <Typed
          key={`${booths[0]?.id}${number}`}
          label={t('floorPlan.number')}
          value={number}
          onDone={(value) => change({ number: value.trim() })}
        />
      )}
      <Select
        label={t('floorPlan.type')}
        value={type ?? ''}
        {...(type === undefined && { placeholder: t('floorPlan.differs') })}
        onChange={({ target }) => change({ type: target.value === 'RAW_SPACE' ? 'RAW_SPACE' : 'SHELL_SCHEME' })}
        choices={(['SHELL_SCHEME', 'RAW_SPACE'] as const).map((value) => ({
          value,
          label: t(`floorPlan.type.${value}`),
        }))}
      />
      <div className={styles.fields}>
        <Typed
          key={`kw${[...chosen].join()}${kilowatts}`}
          label={t('floorPlan.kilowatts')}
          value={kilowatts}
          inputMode="decimal"
          onDone={(text) => {
            const value = metres(Number(text));
            if (text.trim() && value >= 0 && value <= 1000) change({ kilowatts: value });
          }}
        />
        <Typed
          key={`price${[...chosen].join()}${price}`}
          label={t('floorPlan.priceCategory')}
          value={price}
          onDone={(value) => change({ priceCategory: value.trim().slice(0, 20) })}
        />
      </div>
      <Checkbox
        label={t('floorPlan.water')}
        checked={booths.every(({ supply }) => supply.water)}
        onChange={({ target }) => change({ water: target.checked })}
      />
    </>
  );
}

function Numbering({ drawing: { draft, draw, chosen }, count }: { drawing: Drawing; count: number }) {
  const { t } = useI18n();
  const [pattern, setPattern] = useState('A###');
  const others = allBooths(draft)
    .filter(({ id }) => !chosen.has(id))
    .map(({ number }) => number);
  const numbers = numbersBy(pattern, nextOf(pattern, others), count);
  return (
    <>
      <TextField
        label={t('floorPlan.pattern')}
        hint={t('floorPlan.pattern.hint', { first: numbers[0] ?? '', last: numbers.at(-1) ?? '' })}
        value={pattern}
        onChange={({ target }) => setPattern(target.value)}
      />
      <Button onClick={() => draw(renumbered(draft, chosen, numbers))}>{t('floorPlan.renumber')}</Button>
    </>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly inputMode?: 'decimal';
  /** When it is left or confirmed, and has changed. */
  readonly onDone: (value: string) => void;
}

function Typed({ label, value, inputMode, onDone }: TypedProps) {
  const done = (next: string) => next !== value && onDone(next);
  return (
    <TextField
      label={label}
      defaultValue={value}
      inputMode={inputMode}
      onBlur={({ target }) => done(target.value)}
      onKeyDown={(event) => event.key === 'Enter' && done(event.currentTarget.value)}
    />
  );
}
