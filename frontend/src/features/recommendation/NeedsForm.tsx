import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import * as v from 'valibot';
import { putMyNeeds, putMySeeks } from '../../api/generated';
import type { Interest, Needs } from '../../api/generated/types.gen';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { CheckboxGroup } from '../../ui/form/CheckboxGroup';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useSchemaForm } from '../../ui/form/use-schema-form';
import { useToast } from '../../ui/Toast';
import { recommendations } from './queries';
import { TargetCountries } from './TargetCountries';

const schema = v.object({
  seeks: v.pipe(v.array(v.string()), v.maxLength(30, 'recommendation.seeks.many')),
  text: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'recommendation.text.long')),
  countries: v.array(v.string()),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly interests: readonly Interest[];
  readonly needs: Needs;
  /** What a buyer seeks; exhibitors say it where they present themselves. */
  readonly seeks: readonly string[] | undefined;
}

/** What one looks for: whom one is recommended follows from it. */
export function NeedsForm({ expo, interests, needs, seeks }: Props) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const show = useToast();
  const of = useSchemaForm(
    schema,
    {
      seeks: 'recommendation.seeks',
      'seeks.0': 'recommendation.seeks',
      text: 'recommendation.text',
      countries: 'recommendation.countries',
      'countries.0': 'recommendation.countries',
    },
    { seeks: [...(seeks ?? [])], text: needs.text, countries: [...needs.countries] },
  );
  const save = useMutation({
    mutationFn: async (said: v.InferOutput<typeof schema>) => {
      if (seeks) await putMySeeks({ path: { expo }, body: { seeks: said.seeks } });
      await putMyNeeds({ path: { expo }, body: { text: said.text, countries: said.countries } });
    },
    onSuccess: async () => {
      const { queryKey } = recommendations.mine(expo);
      await Promise.all(
        [queryKey, recommendations.needs(expo).queryKey, recommendations.buyer(expo).queryKey].map((key) =>
          queries.invalidateQueries({ queryKey: key }),
        ),
      );
      show({ tone: 'ok', text: t('recommendation.saved') });
      await navigate({ to: paths.wishes(expo), search: { tab: 'recommended' } });
    },
  });
  const depthOf = (parent: string | null | undefined): number =>
    parent ? 1 + depthOf(interests.find(({ code }) => code === parent)?.parent) : 0;
  const choices = interests.map(({ code, name, parent }) => ({
    value: code,
    label: name[locale],
    depth: depthOf(parent),
  }));
  return (
    <Form of={of} onSubmit={async (said) => void (await save.mutateAsync(said))}>
      {seeks && choices.length > 0 && <CheckboxGroup {...of.field('seeks')} choices={choices} />}
      <TextArea {...of.field('text')} hint={t('recommendation.text.hint')} optional maxLength={1000} rows={5} />
      <TargetCountries
        chosen={of.form.watch('countries')}
        error={of.field('countries').error}
        onChange={(chosen) => of.form.setValue('countries', chosen, { shouldDirty: true })}
      />
      <Button type="submit" tone="primary" wide busy={save.isPending}>
        {t('recommendation.save')}
      </Button>
    </Form>
  );
}
