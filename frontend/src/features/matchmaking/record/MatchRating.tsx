import { useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { rateMatch } from '../../../api/generated';
import type { MatchRatingView } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useOnline } from '../../../lib/use-online';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Form } from '../../../ui/form/Form';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { meetingRecords } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly meeting: string;
  readonly rating: MatchRatingView | undefined;
}

const POINTS = ['5', '4', '3', '2', '1'] as const;

const schema = v.object({
  points: v.pipe(v.string(), v.nonEmpty('meetingRecord.rating.missing')),
  words: v.pipe(v.string(), v.trim(), v.maxLength(200, 'meetingRecord.long')),
});

/** How well the other side fits, as this side says; the other side never reads it. */
export function MatchRating({ expo, meeting, rating }: Props) {
  const { t } = useI18n();
  const online = useOnline();
  const queries = useQueryClient();
  const show = useToast();
  const form = useSchemaForm(
    schema,
    { points: 'meetingRecord.rating.points', words: 'meetingRecord.rating.words' },
    { points: rating ? String(rating.points) : '', words: rating?.words ?? '' },
  );
  const rate = async ({ points, words }: v.InferOutput<typeof schema>) => {
    await rateMatch({ path: { expo, meeting }, body: { points: Number(points), ...(words && { words }) } });
    show({ tone: 'ok', text: t('meetingRecord.rating.saved') });
    await queries.invalidateQueries({ queryKey: meetingRecords.all(expo) });
  };
  return (
    <Card title={t('meetingRecord.rating')}>
      <Form of={form} onSubmit={rate}>
        <RadioCards
          {...form.field('points')}
          hint={t('meetingRecord.rating.hint')}
          choices={POINTS.map((points) => ({ value: points, label: t(`meetingRecord.rating.${points}`) }))}
        />
        <TextField {...form.field('words')} optional />
        <Button
          type="submit"
          wide
          disabledReason={online ? undefined : t('matchmaking.wishes.offline')}
          busy={form.form.formState.isSubmitting}
        >
          {t('meetingRecord.rating.save')}
        </Button>
      </Form>
    </Card>
  );
}
