import * as v from 'valibot';
import { sendLookupCode } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { LinkButton } from '../../../ui/Link';
import { person } from '../form/person';
import styles from './Lookup.module.css';

const schema = v.object({ email: person.entries.email });

/** Has a code mailed. The answer is the same whether or not somebody is registered under the address. */
export function AskForCode({ expo, onSent }: { expo: ExpoSlug; onSent: (email: string) => void }) {
  const { t } = useI18n();
  const form = useSchemaForm(schema, { email: 'registration.form.email' }, { email: '' });
  const send = async (body: v.InferOutput<typeof schema>) => {
    await sendLookupCode({ path: { expo }, body });
    onSent(body.email);
  };
  return (
    <div className={styles.lookup}>
      <p>{t('lookup.lead')}</p>
      <Form of={form} onSubmit={send}>
        <TextField
          {...form.field('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          hint={t('lookup.hint')}
        />
        <Button tone="primary" size="large" type="submit" wide busy={form.form.formState.isSubmitting}>
          {t('lookup.send')}
        </Button>
      </Form>
      <LinkButton to={paths.register(expo)} tone="quiet">
        {t('lookup.register')}
      </LinkButton>
    </div>
  );
}
