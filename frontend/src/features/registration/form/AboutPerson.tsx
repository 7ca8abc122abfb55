import type { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import type { Draft } from './draft';
import styles from './Wizard.module.css';
import { person } from './person';
import { useKeptTyping } from './use-kept-typing';

interface Props {
  readonly draft: Draft;
  readonly refusal: Problem | undefined;
  readonly keep: (typed: Partial<Draft>) => void;
  readonly onBack: () => void;
  readonly onDone: (typed: Pick<Draft, 'name' | 'email' | 'phone' | 'fourteenOrOlder'>) => void;
}

/** Second page: who is coming and where the badge goes. */
export function AboutPerson({ draft, refusal, keep, onBack, onDone }: Props) {
  const { t } = useI18n();
  const { name, email, phone, fourteenOrOlder } = draft;
  const form = useSchemaForm(
    person,
    {
      name: 'registration.form.name',
      email: 'registration.form.email',
      phone: 'registration.form.phone',
      fourteenOrOlder: 'registration.form.age',
    },
    { name, email, phone, fourteenOrOlder },
  );
  useKeptTyping(form.form, keep);
  return (
    <Form of={form} refusal={refusal} onSubmit={async (values) => onDone(values)}>
      <TextField {...form.field('name')} autoComplete="name" hint={t('registration.name.hint')} />
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        hint={t('registration.email.hint')}
      />
      <TextField
        {...form.field('phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        optional
        hint={t('registration.phone.hint')}
      />
      <Checkbox {...form.field('fourteenOrOlder')} hint={t('registration.age.hint')} />
      <div className={styles.actions}>
        <Button size="large" onClick={onBack}>
          {t('registration.previous')}
        </Button>
        <Button tone="primary" size="large" type="submit">
          {t('registration.next')}
        </Button>
      </div>
    </Form>
  );
}
