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
import { withHall, withoutHall } from './plan';
import type { Drawing } from './use-drawing';
import { length } from './words';

const schema = v.object({ ko: label, en: label, width: length(1), depth: length(1) });

interface Props {
  /** The one that is changed; without, a new one. */
  readonly hall: Hall | undefined;
  readonly drawing: Drawing;
  readonly onDone: (hall: string) => void;
  readonly onClose: () => void;
}

export function HallDialog({ hall, drawing: { draft, draw }, onDone, onClose }: Props) {
  const { t } = useI18n();
  const form = useSchemaForm(
    schema,
    { ko: 'floorPlan.name.ko', en: 'floorPlan.name.en', width: 'floorPlan.width', depth: 'floorPlan.depth' },
    {
      ko: hall?.name.ko ?? '',
      en: hall?.name.en ?? '',
      width: String(hall?.width ?? 60),
      depth: String(hall?.depth ?? 40),
    },
  );
  return (
    <Dialog open title={t(hall ? 'floorPlan.hall.edit' : 'floorPlan.newHall')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ ko, en, width, depth }) => {
          const id = hall?.id ?? crypto.randomUUID();
          draw(withHall(draft, { id, name: { ko, en }, width, depth }));
          onDone(id);
          onClose();
        }}
      >
        <TextField {...form.field('ko')} lang="ko" />
        <TextField {...form.field('en')} lang="en" />
        <div className={styles.fields}>
          <TextField {...form.field('width')} inputMode="decimal" />
          <TextField {...form.field('depth')} inputMode="decimal" />
        </div>
        <Button type="submit" tone="primary" wide>
          {t(hall ? 'floorPlan.change' : 'floorPlan.add')}
        </Button>
        {hall && (
          <Button
            wide
            disabledReason={hall.zones.length > 0 ? t('floorPlan.hall.full') : undefined}
            onClick={() => {
              draw(withoutHall(draft, hall.id));
              onClose();
            }}
          >
            {t('floorPlan.hall.remove')}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
