import * as v from 'valibot';
import type { FormView } from '../../../api/generated';
import type { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { useNow } from '../../../lib/use-now';
import { Button } from '../../../ui/Button';
import { Form } from '../../../ui/form/Form';
import { RadioCards } from '../../../ui/form/RadioCards';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import type { Draft } from './draft';
import { useKeptTyping } from '../../../ui/form/use-kept-typing';

type AdmissionType = FormView['admissionTypes'][number];

interface Props {
  readonly types: readonly AdmissionType[];
  readonly draft: Draft;
  readonly refusal: Problem | undefined;
  readonly keep: (typed: Partial<Draft>) => void;
  readonly onDone: (chosen: Pick<Draft, 'admissionType'>) => void;
}

/** First page: with which admission type to come. */
export function ChooseType({ types, draft, refusal, keep, onDone }: Props) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  const now = useNow(60_000);
  const isClosed = (code: string) => types.some((type) => type.code === code && !type.open);
  const isFull = (code: string) =>
    types.some((type) => type.code === code && type.places === 'NONE' && !type.waitingList);
  const form = useSchemaForm(
    v.object({
      admissionType: v.pipe(
        v.nullish(v.string(), ''),
        v.check((code) => types.some((type) => type.code === code), 'registration.type.choose'),
        v.check((code) => !isClosed(code), 'registration.type.closed'),
        v.check((code) => !isFull(code), 'registration.type.full'),
      ),
    }),
    { admissionType: 'registration.form.kind' },
    { admissionType: chosenAtFirst(types, draft.admissionType) },
  );
  useKeptTyping(form.form, ({ admissionType }) => keep({ admissionType: admissionType ?? '' }));
  const days = ({ firstDay, lastDay }: AdmissionType) => {
    const [first, last] = [f.day(noon(firstDay)), f.day(noon(lastDay))];
    return first === last ? first : `${first} – ${last}`;
  };
  const notes = ({ open, opensAt, places, waitingList, approval }: AdmissionType) => {
    if (!open)
      return [
        opensAt && new Date(opensAt) > now
          ? t('registration.type.opens', { when: f.moment(new Date(opensAt)) })
          : t('registration.type.over'),
      ];
    return [
      places === 'NONE' && waitingList && t('registration.places.WAITING'),
      places !== 'MANY' && !(places === 'NONE' && waitingList) && t(`registration.places.${places}`),
      approval === 'ORGANIZER' && t('registration.type.approval'),
    ];
  };
  return (
    <Form of={form} refusal={refusal} onSubmit={async (values) => onDone(values)}>
      <RadioCards
        {...form.field('admissionType')}
        choices={types.map((type) => ({
          value: type.code,
          label: type.name[locale],
          text: [days(type), type.price?.[locale], ...notes(type)].filter(Boolean).join(' · '),
        }))}
      />
      <Button tone="primary" size="large" type="submit" wide>
        {t('registration.next')}
      </Button>
    </Form>
  );
}

function chosenAtFirst(types: readonly AdmissionType[], earlier: string): string {
  const only = types.length === 1 ? types[0]?.code : undefined;
  return types.some(({ code }) => code === earlier) ? earlier : (only ?? '');
}

/** A day has no time; noon in Korea falls on it everywhere near. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00+09:00`);
}
