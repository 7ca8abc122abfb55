import * as v from 'valibot';
import type { MyExhibitor } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import styles from '../Exhibitors.module.css';
import { COUNTRIES, LANGUAGES } from '../../../lib/codes';
import { nameOf } from '../../../lib/names';
import { CheckboxGroup } from '../../../ui/form/CheckboxGroup';
import { OvertakenNote, Part } from './Part';
import { useEditing } from './queries';

const schema = v.object({
  country: v.string(),
  languages: v.pipe(v.array(v.string()), v.minLength(1, 'myExhibitor.languages.missing')),
  representatives: wholeNumber('myExhibitor.representatives.wrong', 1, 20),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly mine: MyExhibitor;
}

/** Where the company comes from, and how it meets people. */
export function Facts({ expo, mine }: Props) {
  const { t, locale } = useI18n();
  const { country, languages, representatives } = mine.profile;
  return (
    <Part title={t('myExhibitor.facts')} dialog={(onClose) => <FactsDialog {...{ expo, mine, onClose }} />}>
      <dl className={styles.facts}>
        <dt>{t('exhibitor.country')}</dt>
        <dd>{nameOf('region', country, locale)}</dd>
        <dt>{t('exhibitor.languages')}</dt>
        <dd>{languages.map((language) => nameOf('language', language, locale)).join(', ')}</dd>
        <dt>{t('myExhibitor.representatives')}</dt>
        <dd>{representatives}</dd>
      </dl>
    </Part>
  );
}

function FactsDialog({ expo, mine, onClose }: Props & { onClose: () => void }) {
  const { t, locale } = useI18n();
  const { country, languages, representatives } = mine.profile;
  const form = useSchemaForm(
    schema,
    {
      country: 'exhibitor.country',
      languages: 'exhibitor.languages',
      'languages.0': 'exhibitor.languages',
      representatives: 'myExhibitor.representatives',
    },
    { country, languages: [...languages], representatives: String(representatives) },
  );
  const save = useEditing(expo, mine, onClose);
  const named = (type: 'region' | 'language', codes: readonly string[]) =>
    codes
      .map((value) => ({ value, label: nameOf(type, value, locale) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <Dialog open title={t('myExhibitor.facts')} onClose={onClose}>
      <Form of={form} onSubmit={async (profile) => void (await save.mutateAsync({ profile }))}>
        <OvertakenNote shown={save.isOvertaken} />
        <Select {...form.field('country')} choices={named('region', COUNTRIES)} />
        <CheckboxGroup
          {...form.field('languages')}
          choices={named('language', [...new Set([...LANGUAGES, ...languages])])}
        />
        <TextField
          {...form.field('representatives')}
          inputMode="numeric"
          hint={t('myExhibitor.representatives.hint')}
        />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('myExhibitor.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
