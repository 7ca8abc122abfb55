import { useState } from 'react';
import * as v from 'valibot';
import type { SettingsView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import styles from './ExpoSetUp.module.css';
import { useEditing } from './queries';
import { label } from './words';

const schema = v.object({ nameKo: label, nameEn: label, venueKo: label, venueEn: label });

interface Props {
  readonly expo: ExpoSlug;
  readonly settings: SettingsView;
}

/** What the expo and its venue are called in both languages. */
export function Naming({ expo, settings }: Props) {
  const { t } = useI18n();
  const [isEdited, setEdited] = useState(false);
  const { name, venue, slug, timeZone } = settings;
  const facts = [
    [t('expoSetUp.name.ko'), name.ko],
    [t('expoSetUp.name.en'), name.en],
    [t('expoSetUp.venue.ko'), venue.ko],
    [t('expoSetUp.venue.en'), venue.en],
    [t('expoSetUp.slug'), slug],
    [t('expoSetUp.timeZone'), timeZone],
  ] as const;
  return (
    <Card
      title={t('expoSetUp.naming')}
      actions={<Button onClick={() => setEdited(true)}>{t('expoSetUp.naming.edit')}</Button>}
    >
      <dl className={styles.facts}>
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isEdited && <NamingDialog expo={expo} settings={settings} onClose={() => setEdited(false)} />}
    </Card>
  );
}

function NamingDialog({ expo, settings, onClose }: Props & { onClose: () => void }) {
  const { t } = useI18n();
  const { name, venue } = settings;
  const form = useSchemaForm(
    schema,
    {
      nameKo: 'expoSetUp.name.ko',
      nameEn: 'expoSetUp.name.en',
      venueKo: 'expoSetUp.venue.ko',
      venueEn: 'expoSetUp.venue.en',
    },
    { nameKo: name.ko, nameEn: name.en, venueKo: venue.ko, venueEn: venue.en },
  );
  const save = useEditing(expo, settings, onClose);
  return (
    <Dialog open title={t('expoSetUp.naming.edit')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ nameKo, nameEn, venueKo, venueEn }) =>
          void (await save.mutateAsync({
            name: { ko: nameKo, en: nameEn },
            venue: { ko: venueKo, en: venueEn },
          }))
        }
      >
        <TextField {...form.field('nameKo')} lang="ko" />
        <TextField {...form.field('nameEn')} lang="en" />
        <TextField {...form.field('venueKo')} lang="ko" />
        <TextField {...form.field('venueEn')} lang="en" />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('expoSetUp.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
