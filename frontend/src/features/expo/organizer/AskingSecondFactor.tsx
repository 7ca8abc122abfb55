import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { askSecondFactor, type SecondFactorBody, type SettingsView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { RadioCards } from '../../../ui/form/RadioCards';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { expos } from '../queries';
import { ifUnchanged } from './queries';

const WHOM = ['NOBODY', 'TEAM', 'EVERYBODY'] as const;
const schema = v.object({ whom: v.picklist(WHOM) });

interface Props {
  readonly expo: ExpoSlug;
  readonly settings: SettingsView;
}

/** Whom the expo asks for a second factor when they sign in. */
export function AskingSecondFactor({ expo, settings }: Props) {
  const { t } = useI18n();
  const [isEdited, setEdited] = useState(false);
  const { secondFactor } = settings;
  return (
    <Card
      title={t('expoSetUp.secondFactor')}
      actions={<Button onClick={() => setEdited(true)}>{t('expoSetUp.secondFactor.edit')}</Button>}
    >
      <p>
        <strong>{t(`expoSetUp.secondFactor.${secondFactor}`)}</strong>
      </p>
      <p>{t(`expoSetUp.secondFactor.text.${secondFactor}`)}</p>
      {isEdited && <AskingDialog expo={expo} settings={settings} onClose={() => setEdited(false)} />}
    </Card>
  );
}

function AskingDialog({ expo, settings, onClose }: Props & { onClose: () => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const form = useSchemaForm(schema, { whom: 'expoSetUp.secondFactor.whom' }, { whom: settings.secondFactor });
  const save = useMutation({
    mutationFn: (body: SecondFactorBody) => askSecondFactor({ path: { expo }, body, headers: ifUnchanged(settings) }),
    onSuccess: async () => {
      onClose();
      // whoever says so may be asked themselves
      await Promise.all([
        queries.invalidateQueries({ queryKey: [...expos.all, expo, 'settings'] }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]);
    },
  });
  return (
    <Dialog open title={t('expoSetUp.secondFactor')} onClose={onClose}>
      <Form of={form} onSubmit={async (fields) => void (await save.mutateAsync(fields))}>
        <RadioCards
          {...form.field('whom')}
          choices={WHOM.map((value) => ({
            value,
            label: t(`expoSetUp.secondFactor.${value}`),
            text: t(`expoSetUp.secondFactor.text.${value}`),
          }))}
        />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('expoSetUp.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
