import { useState } from 'react';
import * as v from 'valibot';
import { sendBadgeAgain } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useSchemaForm } from '../../ui/form/use-schema-form';
import { Notice } from '../../ui/Notice';
import { person } from './form/person';

const schema = v.object({ email: person.entries.email });

/** Has the badge mailed again. The answer is the same whether or not somebody is registered under the address. */
export function BadgeMailForm({ expo, email = '' }: { expo: ExpoSlug; email?: string }) {
  const { t } = useI18n();
  const [sentTo, setSentTo] = useState<string>();
  const form = useSchemaForm(schema, { email: 'registration.form.email' }, { email });
  const send = async (body: v.InferOutput<typeof schema>) => {
    await sendBadgeAgain({ path: { expo }, body });
    setSentTo(body.email);
  };
  if (sentTo !== undefined)
    return (
      <Notice tone="ok" title={t('already.mail.sent', { email: sentTo })} live="polite">
        <p>{t('already.mail.sent.text')}</p>
        <Button size="small" onClick={() => setSentTo(undefined)}>
          {t('already.mail.other')}
        </Button>
      </Notice>
    );
  return (
    <Form of={form} onSubmit={send}>
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        hint={t('lookup.hint')}
      />
      <Button tone="primary" type="submit" wide busy={form.form.formState.isSubmitting}>
        {t('already.mail.send')}
      </Button>
    </Form>
  );
}
