import { useEffect, useRef } from 'react';
import * as v from 'valibot';
import type { FoundView } from '../../../api/generated';
import { lookUp } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { Notice } from '../../../ui/Notice';
import styles from './Lookup.module.css';

const schema = v.object({
  code: v.pipe(
    v.string(),
    v.transform((code) => code.replaceAll(/\s/g, '')),
    v.regex(/^[0-9]{6}$/, 'lookup.code.wrong'),
  ),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly email: string;
  readonly onFound: (registrations: FoundView['registrations']) => void;
  readonly onBack: () => void;
}

/** The six digits from the mail. */
export function EnterCode({ expo, email, onFound, onBack }: Props) {
  const { t } = useI18n();
  const form = useSchemaForm(schema, { code: 'lookup.code' }, { code: '' });
  const { setFocus } = form.form;
  const first = useRef(true);
  // focus belongs to the browser
  useEffect(() => {
    if (first.current) setFocus('code');
    first.current = false;
  }, [setFocus]);
  const open = async ({ code }: v.InferOutput<typeof schema>) => {
    const { data } = await lookUp({ path: { expo }, body: { email, code } });
    onFound(data.registrations);
  };
  return (
    <div className={styles.lookup}>
      <Notice tone="info" title={t('lookup.sent')} live="polite">
        <p>{t('lookup.sent.text', { email })}</p>
      </Notice>
      <Form of={form} onSubmit={open}>
        <div className={styles.code}>
          <TextField
            {...form.field('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            hint={t('lookup.code.hint')}
          />
        </div>
        <Button tone="primary" size="large" type="submit" wide busy={form.form.formState.isSubmitting}>
          {t('lookup.open')}
        </Button>
      </Form>
      <Button tone="quiet" onClick={onBack}>
        {t('lookup.other')}
      </Button>
    </div>
  );
}
