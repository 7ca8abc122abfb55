import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { copyExpo, type CopyBody, type SettingsView } from '../../../api/generated';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import { isExpoSlug, paths, toExpoSlug, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { Link } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import { day, label } from './words';

const schema = v.object({
  slug: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(3, 'expoSetUp.slug.wrong'),
    v.check(isExpoSlug, 'expoSetUp.slug.wrong'),
  ),
  nameKo: label,
  nameEn: label,
  firstDay: day,
});

interface Props {
  readonly expo: ExpoSlug;
  readonly settings: SettingsView;
}

/** Opens next year's expo like this one. */
export function NextExpo({ expo, settings }: Props) {
  const { t } = useI18n();
  const [isAsked, setAsked] = useState(false);
  const [opened, setOpened] = useState<ExpoSlug>();
  return (
    <Card
      title={t('expoSetUp.next')}
      actions={<Button onClick={() => setAsked(true)}>{t('expoSetUp.next.open')}</Button>}
    >
      <p>{t('expoSetUp.next.text')}</p>
      {opened && (
        <Notice tone="ok" title={t('expoSetUp.next.done')}>
          <Link to={paths.expoSetUp(opened)}>{t('expoSetUp.next.go')}</Link>
        </Notice>
      )}
      {isAsked && (
        <NextDialog
          expo={expo}
          settings={settings}
          onOpened={(slug) => {
            setOpened(slug);
            setAsked(false);
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </Card>
  );
}

interface DialogProps extends Props {
  readonly onOpened: (slug: ExpoSlug) => void;
  readonly onClose: () => void;
}

function NextDialog({ expo, settings, onOpened, onClose }: DialogProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const once = useOnceKey();
  const { name } = settings;
  const form = useSchemaForm(
    schema,
    {
      slug: 'expoSetUp.slug',
      nameKo: 'expoSetUp.name.ko',
      nameEn: 'expoSetUp.name.en',
      firstDay: 'expoSetUp.firstDay',
    },
    { slug: '', nameKo: name.ko, nameEn: name.en, firstDay: '' },
  );
  const copying = useMutation({
    mutationFn: (body: CopyBody) =>
      once(body, (key) => copyExpo({ path: { expo }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: async ({ data }) => {
      await queries.invalidateQueries(); // whoever opens an expo has a role more
      onOpened(toExpoSlug(data.slug));
    },
  });
  return (
    <Dialog open title={t('expoSetUp.next.open')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ slug, nameKo, nameEn, firstDay }) =>
          void (await copying.mutateAsync({ slug, name: { ko: nameKo, en: nameEn }, firstDay }))
        }
      >
        <TextField {...form.field('nameKo')} lang="ko" />
        <TextField {...form.field('nameEn')} lang="en" />
        <TextField {...form.field('slug')} hint={t('expoSetUp.slug.hint')} autoCapitalize="none" spellCheck={false} />
        <TextField {...form.field('firstDay')} hint={t('expoSetUp.firstDay.hint')} type="date" />
        <Button type="submit" tone="primary" wide busy={copying.isPending}>
          {t('expoSetUp.next.open')}
        </Button>
      </Form>
    </Dialog>
  );
}
