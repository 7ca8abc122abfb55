import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { setMeetingHours, type MeetingHoursBody, type SettingsView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { CheckboxGroup } from '../../../ui/form/CheckboxGroup';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { expos } from '../queries';
import styles from './ExpoSetUp.module.css';
import { furniture } from './queries';

const clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d/, 'expoSetUp.clock.missing'));
const schema = v.pipe(
  v.object({
    days: v.pipe(v.array(v.string()), v.minLength(1, 'expoSetUp.meetingHours.days.none')),
    opens: clock,
    closes: clock,
    minutes: wholeNumber('expoSetUp.meetingHours.minutes.wrong', 5, 240),
    pause: wholeNumber('expoSetUp.meetingHours.pause.wrong', 0, 120),
    lunchFrom: v.string(),
    lunchTo: v.string(),
  }),
  v.forward(
    v.check(({ opens, closes }) => opens < closes, 'expoSetUp.clock.reversed'),
    ['closes'],
  ),
  v.forward(
    v.check(
      ({ lunchFrom, lunchTo }) => (lunchFrom === '' && lunchTo === '') || (lunchFrom !== '' && lunchFrom < lunchTo),
      'expoSetUp.meetingHours.lunch.both',
    ),
    ['lunchTo'],
  ),
);

interface Props {
  readonly expo: ExpoSlug;
  readonly settings: SettingsView;
}

/** When meetings are held: the hours make the slots that the matching plans in. */
export function MeetingHours({ expo, settings }: Props) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const { data, error, refetch } = useQuery(furniture.meetingHours(expo));
  const [isEdited, setEdited] = useState(false);
  const hours = data?.hours;
  return (
    <Card
      title={t('expoSetUp.meetingHours')}
      actions={data && <Button onClick={() => setEdited(true)}>{t('expoSetUp.meetingHours.edit')}</Button>}
    >
      {error && !data && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      {data && !hours && <p>{t('expoSetUp.meetingHours.none')}</p>}
      {data && hours && (
        <p>
          {t('expoSetUp.meetingHours.text', {
            days: count(hours.days.length),
            opens: shown(hours.opens),
            closes: shown(hours.closes),
            minutes: count(hours.minutes),
            slots: count(data.slots),
          })}
        </p>
      )}
      {data && isEdited && (
        <HoursDialog expo={expo} settings={settings} hours={hours} onClose={() => setEdited(false)} />
      )}
    </Card>
  );
}

/** 09:30:00 as people write it. */
const shown = (time: string) => time.slice(0, 5);

function HoursDialog({
  expo,
  settings,
  hours,
  onClose,
}: Props & { hours: MeetingHoursBody | null | undefined; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { day: named } = formats(locale);
  const queries = useQueryClient();
  const [first] = settings.days;
  const form = useSchemaForm(
    schema,
    {
      days: 'expoSetUp.meetingHours.days',
      opens: 'expoSetUp.meetingHours.opens',
      closes: 'expoSetUp.meetingHours.closes',
      minutes: 'expoSetUp.meetingHours.minutes',
      pause: 'expoSetUp.meetingHours.pause',
      lunchFrom: 'expoSetUp.meetingHours.lunchFrom',
      lunchTo: 'expoSetUp.meetingHours.lunchTo',
    },
    {
      days: hours?.days ?? settings.days.map(({ day }) => day),
      opens: shown(hours?.opens ?? first?.opensAt ?? ''),
      closes: shown(hours?.closes ?? first?.closesAt ?? ''),
      minutes: String(hours?.minutes ?? 30),
      pause: String(hours?.pause ?? 0),
      lunchFrom: shown(hours ? (hours.lunch?.from ?? '') : '12:00'),
      lunchTo: shown(hours ? (hours.lunch?.to ?? '') : '13:00'),
    },
  );
  const save = useMutation({
    mutationFn: (body: MeetingHoursBody) => setMeetingHours({ path: { expo }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [...expos.all, expo] });
      onClose();
    },
  });
  return (
    <Dialog open title={t('expoSetUp.meetingHours.edit')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ lunchFrom, lunchTo, ...fields }) =>
          void (await save.mutateAsync({
            ...fields,
            ...(lunchFrom !== '' && { lunch: { from: lunchFrom, to: lunchTo } }),
          }))
        }
      >
        <CheckboxGroup
          {...form.field('days')}
          choices={settings.days.map(({ day }) => ({ value: day, label: named(new Date(`${day}T12:00:00+09:00`)) }))}
        />
        <div className={styles.pair}>
          <TextField {...form.field('opens')} type="time" />
          <TextField {...form.field('closes')} type="time" />
        </div>
        <div className={styles.pair}>
          <TextField {...form.field('minutes')} inputMode="numeric" />
          <TextField {...form.field('pause')} inputMode="numeric" />
        </div>
        <div className={styles.pair}>
          <TextField {...form.field('lunchFrom')} type="time" hint={t('expoSetUp.meetingHours.lunch.hint')} />
          <TextField {...form.field('lunchTo')} type="time" />
        </div>
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('expoSetUp.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
