import { useState } from 'react';
import * as v from 'valibot';
import type { Hall } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import styles from './FloorPlan.module.css';
import { nextOf, numbersBy } from './numbering';
import { allBooths, rowOf, withBooths } from './plan';
import type { Drawing } from './use-drawing';
import { length } from './words';

const schema = v.object({
  count: wholeNumber('floorPlan.row.count.wrong', 1, 200),
  pattern: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('floorPlan.pattern.wrong'),
    v.maxLength(12, 'floorPlan.pattern.wrong'),
  ),
  x: length(0),
  y: length(0),
  width: length(0.5),
  depth: length(0.5),
  gap: length(0),
});

const LAYOUTS = ['right-1', 'right-2', 'down-1', 'down-2'] as const;

/** A row of booths in one go, or two back to back. */
export function RowDialog({ hall, drawing, onClose }: { hall: Hall; drawing: Drawing; onClose: () => void }) {
  const { t, locale } = useI18n();
  const [layout, setLayout] = useState<(typeof LAYOUTS)[number]>('right-1');
  const [type, setType] = useState<'SHELL_SCHEME' | 'RAW_SPACE'>('SHELL_SCHEME');
  const [zone, setZone] = useState(hall.zones[0]?.id);
  const within = hall.zones.find(({ id }) => id === zone);
  const form = useSchemaForm(
    schema,
    {
      count: 'floorPlan.row.count',
      pattern: 'floorPlan.pattern',
      x: 'floorPlan.row.x',
      y: 'floorPlan.row.y',
      width: 'floorPlan.width',
      depth: 'floorPlan.depth',
      gap: 'floorPlan.row.gap',
    },
    { count: '8', pattern: 'A###', x: '0', y: '0', width: '3', depth: '3', gap: '0' },
  );
  const { draft, draw } = drawing;
  return (
    <Dialog open title={t('floorPlan.row')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ count, pattern, x, y, width, depth, gap }) => {
          const rows = layout.endsWith('2') ? 2 : 1;
          const first = nextOf(
            pattern,
            allBooths(draft).map(({ number }) => number),
          );
          const booths = rowOf({
            at: { x: (within?.area.x ?? 0) + x, y: (within?.area.y ?? 0) + y },
            count,
            rows,
            size: { width, depth },
            gap,
            direction: layout.startsWith('right') ? 'right' : 'down',
            numbers: numbersBy(pattern, first, count * rows),
            type,
          });
          draw(withBooths(draft, hall.id, booths), new Set(booths.map(({ id }) => id)));
          onClose();
        }}
      >
        <Select
          label={t('floorPlan.zone.in')}
          value={zone}
          onChange={({ target }) => setZone(target.value)}
          choices={hall.zones.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <Select
          label={t('floorPlan.row.layout')}
          value={layout}
          onChange={({ target }) => setLayout(LAYOUTS.find((one) => one === target.value) ?? 'right-1')}
          choices={LAYOUTS.map((value) => ({ value, label: t(`floorPlan.row.${value}`) }))}
        />
        <TextField {...form.field('count')} inputMode="numeric" />
        <TextField {...form.field('pattern')} hint={t('floorPlan.pattern.what')} />
        <div className={styles.fields}>
          <TextField {...form.field('x')} inputMode="decimal" />
          <TextField {...form.field('y')} inputMode="decimal" />
          <TextField {...form.field('width')} inputMode="decimal" />
          <TextField {...form.field('depth')} inputMode="decimal" />
        </div>
        <TextField {...form.field('gap')} inputMode="decimal" />
        <Select
          label={t('floorPlan.type')}
          value={type}
          onChange={({ target }) => setType(target.value === 'RAW_SPACE' ? 'RAW_SPACE' : 'SHELL_SCHEME')}
          choices={(['SHELL_SCHEME', 'RAW_SPACE'] as const).map((value) => ({
            value,
            label: t(`floorPlan.type.${value}`),
          }))}
        />
        <Button type="submit" tone="primary" wide>
          {t('floorPlan.add')}
        </Button>
      </Form>
    </Dialog>
  );
}
