import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { startRun } from '../../../api/generated';
import type { MatchingRun, RunBody } from '../../../api/generated/types.gen';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useOnline } from '../../../lib/use-online';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Form } from '../../../ui/form/Form';
import { RangeField } from '../../../ui/form/RangeField';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import { keepNewer, matchingInputs, matchingRuns } from '../queries';

const LEAST_SECONDS = 5;
const MOST_SECONDS = 600;
const MOST_GUARANTEED = 8;
const MOST_COMFORT = 100;

const schema = v.object({
  seconds: wholeNumber('matchmaking.settings.seconds.wrong', LEAST_SECONDS, MOST_SECONDS),
  guaranteed: wholeNumber('matchmaking.settings.guaranteed.wrong', 0, MOST_GUARANTEED),
  comfort: wholeNumber('matchmaking.settings.comfort.wrong', 0, MOST_COMFORT),
  seed: wholeNumber('matchmaking.settings.seed.wrong', 0, Number.MAX_SAFE_INTEGER),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly onStarted: (run: MatchingRun) => void;
}

/** How long the planner may look, what matters besides value, and from which seed. */
export function StartRun({ expo, onStarted }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const online = useOnline();
  const once = useOnceKey();
  const { data: inputs } = useQuery(matchingInputs(expo));
  const form = useSchemaForm(
    schema,
    {
      seconds: 'matchmaking.settings.seconds',
      guaranteed: 'matchmaking.settings.guaranteed',
      comfort: 'matchmaking.settings.comfort',
      seed: 'matchmaking.settings.seed',
    },
    { seconds: '30', guaranteed: '0', comfort: '0', seed: '1' },
  );
  const start = useMutation({
    mutationFn: (body: RunBody) =>
      once(body, async (key) => (await startRun({ path: { expo }, body, headers: { 'Idempotency-Key': key } })).data),
    onSuccess: (run) => {
      keepNewer(queries, expo, run);
      void queries.invalidateQueries({ queryKey: matchingRuns.list(expo).queryKey });
      onStarted(run);
    },
  });
  const isBlocked = inputs?.findings.some(({ blocking }) => blocking);
  const disabledReason =
    (!online && t('matchmaking.needsNetwork')) || (isBlocked && t('matchmaking.run.start.blocked')) || undefined;
  return (
    <Card title={t('matchmaking.settings')}>
      <Form of={form} onSubmit={async (body) => void (await start.mutateAsync(body))}>
        <RangeField
          {...form.field('seconds')}
          hint={t('matchmaking.settings.seconds.hint')}
          unit={t('matchmaking.settings.seconds.unit')}
          min={LEAST_SECONDS}
          max={MOST_SECONDS}
          step={5}
        />
        <RangeField
          {...form.field('guaranteed')}
          hint={t('matchmaking.settings.guaranteed.hint')}
          unit={t('matchmaking.settings.guaranteed.unit')}
          min={0}
          max={MOST_GUARANTEED}
          step={1}
        />
        <RangeField
          {...form.field('comfort')}
          hint={t('matchmaking.settings.comfort.hint')}
          unit="× 0.01%"
          min={0}
          max={MOST_COMFORT}
          step={1}
        />
        <TextField {...form.field('seed')} inputMode="numeric" hint={t('matchmaking.settings.seed.hint')} />
        <Button
          type="submit"
          tone="primary"
          size="large"
          icon="chart"
          wide
          busy={start.isPending}
          disabledReason={disabledReason}
        >
          {t('matchmaking.run.start')}
        </Button>
      </Form>
    </Card>
  );
}
