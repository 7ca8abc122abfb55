import * as v from 'valibot';
import type { GuardianRequestView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useKeptTyping } from '../../../ui/form/use-kept-typing';
import { Notice } from '../../../ui/Notice';
import own from '../badge/OwnData.module.css';
import { person } from '../form/person';
import styles from '../form/Wizard.module.css';

const schema = v.object({ guardianName: person.entries.name });

interface Props {
  readonly request: GuardianRequestView;
  readonly name: string;
  readonly onTyped: (guardianName: string) => void;
  readonly onDone: (guardianName: string) => void;
}

/** What the child wrote, and the name of whoever answers for the child. */
export function ChildFacts({ request, name, onTyped, onDone }: Props) {
  const { t, locale } = useI18n();
  const form = useSchemaForm(schema, { guardianName: 'guardian.name' }, { guardianName: name });
  useKeptTyping(form.form, (typed) => onTyped(typed.guardianName));
  const facts = [
    [t('registration.form.name'), request.name],
    [t('registration.form.email'), request.email],
    ...(request.phone ? [[t('registration.form.phone'), request.phone]] : []),
    [t('registration.form.kind'), request.admissionTypeName?.[locale] ?? request.admissionType],
  ] as const;
  return (
    <div className={styles.wizard}>
      <Notice tone="info" title={t('guardian.nothing')}>
        <p>{t('guardian.nothing.text', { until: formats(locale).moment(new Date(request.until)) })}</p>
      </Notice>
      <h2>{t('guardian.child')}</h2>
      <dl className={own.facts}>
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Form of={form} onSubmit={async ({ guardianName }) => onDone(guardianName)}>
        <TextField {...form.field('guardianName')} autoComplete="name" hint={t('guardian.name.hint')} />
        <Button tone="primary" size="large" type="submit" wide>
          {t('registration.next')}
        </Button>
      </Form>
    </div>
  );
}
