import type { InferOutput } from 'valibot';
import type { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Form } from '../../../ui/form/Form';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import type { Counter } from '../queries';
import type { Draft } from './draft';
import styles from './Wizard.module.css';
import { visitor } from './person';
import { useKeptTyping } from '../../../ui/form/use-kept-typing';

type Typed = InferOutput<typeof visitor>;

interface Props {
  readonly askGuardian: Counter['askGuardian'];
  readonly draft: Draft;
  readonly refusal: Problem | undefined;
  readonly keep: (typed: Partial<Draft>) => void;
  readonly onBack: () => void;
  readonly onDone: (typed: Typed) => void;
  /** A guardian has got a mail, and nothing is stored. */
  readonly onGuardianAsked: (email: string) => void;
}

/** Second page: who is coming and where the badge goes. For a child under 14 it is the last: a guardian goes on. */
export function AboutPerson({ askGuardian, draft, refusal, keep, onBack, onDone, onGuardianAsked }: Props) {
  const { t, locale } = useI18n();
  const { admissionType, name, email, phone, age, guardianEmail } = draft;
  const form = useSchemaForm(
    visitor,
    {
      name: 'registration.form.name',
      email: 'registration.form.email',
      phone: 'registration.form.phone',
      age: 'registration.form.age',
      guardianEmail: 'registration.form.guardian',
    },
    { name, email, phone, age, guardianEmail },
  );
  useKeptTyping(form.form, (typed) =>
    keep({ ...typed, age: toAge(typed.age), guardianEmail: typed.guardianEmail ?? '' }),
  );
  const isChild = form.form.watch('age') === 'younger';
  const submit = async (typed: Typed) => {
    if (typed.age === 'older') return onDone(typed);
    await askGuardian({
      name: typed.name,
      email: typed.email,
      ...(typed.phone && { phone: typed.phone }),
      guardianEmail: typed.guardianEmail,
      admissionType,
      locale,
    });
    onGuardianAsked(typed.guardianEmail);
  };
  return (
    <Form of={form} refusal={refusal} onSubmit={submit}>
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
      <RadioCards
        {...form.field('age')}
        choices={[
          { value: 'older', label: t('registration.age.older') },
          { value: 'younger', label: t('registration.age.younger'), text: t('registration.age.hint') },
        ]}
      />
      {isChild && (
        <TextField
          {...form.field('guardianEmail')}
          type="email"
          inputMode="email"
          autoCapitalize="none"
          hint={t('registration.guardian.hint')}
        />
      )}
      <div className={styles.actions}>
        <Button size="large" onClick={onBack}>
          {t('registration.previous')}
        </Button>
        <Button tone="primary" size="large" type="submit" busy={form.form.formState.isSubmitting}>
          {t(isChild ? 'registration.guardian.ask' : 'registration.next')}
        </Button>
      </div>
    </Form>
  );
}

function toAge(typed: string | null | undefined): Draft['age'] {
  return typed === 'older' || typed === 'younger' ? typed : '';
}
