import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Interest, MyExhibitor } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { exhibitors } from '../queries';
import { CheckboxGroup } from '../../../ui/form/CheckboxGroup';
import styles from './Own.module.css';
import { OvertakenNote, Part } from './Part';
import { useEditing } from './queries';

const codes = v.pipe(v.array(v.string()), v.maxLength(30, 'myExhibitor.fields.many'));
const schema = v.object({ offers: codes, seeks: codes });

interface Props {
  readonly expo: ExpoSlug;
  readonly mine: MyExhibitor;
}

/** What the company offers and seeks, from the expo's tree of interests: who is matched with whom follows from it. */
export function Fields({ expo, mine }: Props) {
  const { t, locale } = useI18n();
  const { data: tree = [] } = useQuery(exhibitors.interests(expo));
  const names = new Map(tree.map(({ code, name }) => [code, name[locale]]));
  const named = (chosen: readonly string[]) =>
    chosen.map((code) => names.get(code) ?? code).join(', ') || t('myExhibitor.fields.none');
  const { offers, seeks } = mine.profile;
  return (
    <Part title={t('myExhibitor.fields')} dialog={(onClose) => <FieldsDialog {...{ expo, mine, tree, onClose }} />}>
      <dl className={styles.fields}>
        <dt>{t('exhibitor.offers')}</dt>
        <dd>{named(offers)}</dd>
        <dt>{t('exhibitor.seeks')}</dt>
        <dd>{named(seeks)}</dd>
      </dl>
    </Part>
  );
}

function FieldsDialog({ expo, mine, tree, onClose }: Props & { tree: readonly Interest[]; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { offers, seeks } = mine.profile;
  const form = useSchemaForm(
    schema,
    {
      offers: 'exhibitor.offers',
      'offers.0': 'exhibitor.offers',
      seeks: 'exhibitor.seeks',
      'seeks.0': 'exhibitor.seeks',
    },
    { offers: [...offers], seeks: [...seeks] },
  );
  const save = useEditing(expo, mine, onClose);
  const choices = tree.map(({ code, name, parent }) => ({
    value: code,
    label: name[locale],
    depth: depthOf(parent, tree),
  }));
  return (
    <Dialog open title={t('myExhibitor.fields')} onClose={onClose}>
      <Form of={form} onSubmit={async (profile) => void (await save.mutateAsync({ profile }))}>
        <OvertakenNote shown={save.isOvertaken} />
        <CheckboxGroup {...form.field('offers')} choices={choices} />
        <CheckboxGroup {...form.field('seeks')} choices={choices} />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('myExhibitor.save')}
        </Button>
      </Form>
    </Dialog>
  );
}

function depthOf(parent: string | null | undefined, tree: readonly Interest[]): number {
  if (!parent) return 0;
  return 1 + depthOf(tree.find(({ code }) => code === parent)?.parent, tree);
}
