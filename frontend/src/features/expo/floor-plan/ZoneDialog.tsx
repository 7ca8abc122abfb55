import * as v from 'valibot';
import type { Hall } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { label } from '../organizer/words';
import styles from './FloorPlan.module.css';
import { withZone } from './plan';
import type { Drawing } from './use-drawing';
import { length } from './words';

const schema = v.object({ ko: label, en: label, x: length(0), y: length(0), width: length(0.5), depth: length(0.5) });

/** A themed area of the hall; it begins where the last one ends. */
export function ZoneDialog({ hall, drawing, onClose }: { hall: Hall; drawing: Drawing; onClose: () => void }) {
  const { t } = useI18n();
  const { draft, draw } = drawing;
  const right = Math.max(0, ...hall.zones.map(({ area }) => area.x + area.width));
  const form = useSchemaForm(
    schema,
    {
      ko: 'floorPlan.name.ko',
      en: 'floorPlan.name.en',
      x: 'floorPlan.x',
      y: 'floorPlan.y',
      width: 'floorPlan.width',
      depth: 'floorPlan.depth',
    },
    {
      ko: '',
      en: '',
      x: String(right < hall.width ? right : 0),
      y: '0',
      width: String(right < hall.width ? hall.width - right : hall.width),
      depth: String(hall.depth),
    },
  );
  return (
    <Dialog open title={t('floorPlan.zone')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ ko, en, ...area }) => {
          const id = crypto.randomUUID();
          draw(withZone(draft, hall.id, { id, name: { ko, en }, area, booths: [] }), new Set([id]));
          onClose();
        }}
      >
        <TextField {...form.field('ko')} lang="ko" />
        <TextField {...form.field('en')} lang="en" />
        <div className={styles.fields}>
          {(['x', 'y', 'width', 'depth'] as const).map((name) => (
            <TextField key={name} {...form.field(name)} inputMode="decimal" />
          ))}
        </div>
        <Button type="submit" tone="primary" wide>
          {t('floorPlan.add')}
        </Button>
      </Form>
    </Dialog>
  );
}
