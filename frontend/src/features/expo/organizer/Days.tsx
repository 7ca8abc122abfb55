import { useState } from 'react';
import * as v from 'valibot';
import type { SettingsView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Table } from '../../../ui/console/Table';
import { ConfirmDialog, Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { Problem } from '../../../api/problem';
import styles from './ExpoSetUp.module.css';
import { useEditing } from './queries';
import { day as dayRule } from './words';

type Day = SettingsView['days'][number];

const clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/, 'expoSetUp.clock.missing'));
const schema = v.pipe(
  v.object({ day: dayRule, opensAt: clock, closesAt: clock }),
  v.forward(
    v.check(({ opensAt, closesAt }) => opensAt < closesAt, 'expoSetUp.clock.reversed'),
    ['closesAt'],
  ),
);

interface Props {
  readonly expo: ExpoSlug;
  readonly settings: SettingsView;
}

/** The days of the expo and their opening hours. */
export function Days({ expo, settings }: Props) {
  const { t, locale } = useI18n();
  const { day: named } = formats(locale);
  const [edited, setEdited] = useState<Day | 'new'>();
  const [removed, setRemoved] = useState<Day>();
  const { days } = settings;
  const name = ({ day }: Day) => named(new Date(`${day}T12:00:00+09:00`));
  return (
    <Card
      title={t('expoSetUp.days')}
      actions={
        <Button icon="plus" onClick={() => setEdited('new')}>
          {t('expoSetUp.day.add')}
        </Button>
      }
    >
      <Table
        label={t('expoSetUp.days')}
        rows={days}
        rowId={({ day }) => day}
        columns={[
          { id: 'day', header: t('expoSetUp.day'), cell: name },
          {
            id: 'hours',
            header: t('expoSetUp.hours'),
            cell: ({ opensAt, closesAt }) => `${shown(opensAt)}–${shown(closesAt)}`,
          },
          {
            id: 'change',
            header: t('expoSetUp.change'),
            cell: (day) => (
              <div className={styles.actions}>
                <Button size="small" onClick={() => setEdited(day)}>
                  {t('expoSetUp.day.edit')}
                  <span className="visually-hidden">, {name(day)}</span>
                </Button>
                {days.length > 1 && (
                  <Button size="small" tone="quiet" onClick={() => setRemoved(day)}>
                    {t('expoSetUp.day.remove')}
                    <span className="visually-hidden">, {name(day)}</span>
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {edited && (
        <DayDialog
          expo={expo}
          settings={settings}
          day={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {removed && (
        <Removal
          expo={expo}
          settings={settings}
          day={removed}
          name={name(removed)}
          onClose={() => setRemoved(undefined)}
        />
      )}
    </Card>
  );
}

/** 09:30:00 as people write it. */
const shown = (time: string) => time.slice(0, 5);

function DayDialog({ expo, settings, day, onClose }: Props & { day: Day | undefined; onClose: () => void }) {
  const { t } = useI18n();
  const others = settings.days.filter((one) => one !== day);
  const last = settings.days.at(-1)!;
  const { opensAt, closesAt } = day ?? last;
  const form = useSchemaForm(
    schema,
    { day: 'expoSetUp.day', opensAt: 'expoSetUp.opensAt', closesAt: 'expoSetUp.closesAt' },
    { day: day?.day ?? '', opensAt: shown(opensAt), closesAt: shown(closesAt) },
  );
  const save = useEditing(expo, settings, onClose);
  return (
    <Dialog open title={t(day ? 'expoSetUp.day.edit' : 'expoSetUp.day.add')} onClose={onClose}>
      <Form of={form} onSubmit={async (fields) => void (await save.mutateAsync({ days: [...others, fields] }))}>
        <TextField {...form.field('day')} type="date" />
        <div className={styles.pair}>
          <TextField {...form.field('opensAt')} type="time" />
          <TextField {...form.field('closesAt')} type="time" />
        </div>
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('expoSetUp.save')}
        </Button>
      </Form>
    </Dialog>
  );
}

function Removal({ expo, settings, day, name, onClose }: Props & { day: Day; name: string; onClose: () => void }) {
  const { t } = useI18n();
  const show = useToast();
  const save = useEditing(expo, settings, onClose);
  return (
    <ConfirmDialog
      open
      title={t('expoSetUp.day.remove.ask', { day: name })}
      confirm={t('expoSetUp.day.remove')}
      tone="danger"
      busy={save.isPending}
      onConfirm={() =>
        save.mutate(
          { days: settings.days.filter((one) => one !== day) },
          {
            onError: (reason) =>
              show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
          },
        )
      }
      onClose={onClose}
    >
      <p>{t('expoSetUp.day.remove.text')}</p>
    </ConfirmDialog>
  );
}
