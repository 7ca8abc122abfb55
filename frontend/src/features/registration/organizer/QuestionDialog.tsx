import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { QuestionBody } from '../../../api/generated';
import { addQuestion } from '../../../api/generated';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextArea, TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { basisOf } from '../form/basis';
import styles from './Organizer.module.css';
import { BASES, EMPTY, FILE_CHOICES, isChosen, KINDS, schema, toBody } from './question';
import { registrations, type Audience } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly audience: Audience;
  readonly onClose: () => void;
}

/** Writes a question; it cannot be changed later, because its answers belong to its words. */
export function QuestionDialog({ expo, audience, onClose }: Props) {
  const { t } = useI18n();
  const form = useSchemaForm(
    schema,
    {
      code: 'registrations.type.code',
      kind: 'registrations.question.kind',
      labelKo: 'registrations.question.label.ko',
      labelEn: 'registrations.question.label.en',
      files: 'registrations.question.accepts',
      choicesKo: 'registrations.question.choices.ko',
      choicesEn: 'registrations.question.choices.en',
      basis: 'registrations.question.basis',
      purposeKo: 'registrations.question.purpose.ko',
      purposeEn: 'registrations.question.purpose.en',
      retentionKo: 'registrations.question.retention.ko',
      retentionEn: 'registrations.question.retention.en',
      keepDays: 'registrations.question.keepDays',
      required: 'registrations.question.required',
    },
    EMPTY,
  );
  const kind = useWatch({ control: form.form.control, name: 'kind' });
  const queries = useQueryClient();
  const show = useToast();
  const once = useOnceKey();
  const save = useMutation({
    mutationFn: (body: QuestionBody) =>
      once(body, (key) => addQuestion({ path: { expo }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: registrations.all(expo) });
      show({ tone: 'ok', text: t('registrations.saved') });
      onClose();
    },
  });
  return (
    <Dialog open title={t('registrations.question.add')} onClose={onClose}>
      <Form of={form} onSubmit={async (fields) => void (await save.mutateAsync({ ...toBody(fields), audience }))}>
        <TextField {...form.field('labelKo')} />
        <TextField {...form.field('labelEn')} lang="en" />
        <TextField {...form.field('code')} hint={t('registrations.type.code.hint')} autoCapitalize="none" />
        <Select
          {...form.field('kind')}
          choices={KINDS.map((value) => ({ value, label: t(`registrations.question.kind.${value}`) }))}
        />
        {kind === 'FILE' && (
          <Select
            {...form.field('files')}
            hint={t('registrations.question.accepts.hint')}
            choices={FILE_CHOICES.map((value) => ({ value, label: t(`registrations.question.accepts.${value}`) }))}
          />
        )}
        {isChosen(kind) && (
          <div className={styles.pair}>
            <TextArea {...form.field('choicesKo')} hint={t('registrations.question.choices.hint')} />
            <TextArea {...form.field('choicesEn')} lang="en" hint={t('registrations.question.choices.hint')} />
          </div>
        )}
        <Select
          {...form.field('basis')}
          hint={t('registrations.question.basis.hint')}
          choices={BASES.map((value) => ({ value, label: t(basisOf({ audience, basis: value })) }))}
        />
        <div className={styles.pair}>
          <TextField {...form.field('purposeKo')} />
          <TextField {...form.field('purposeEn')} lang="en" />
        </div>
        <div className={styles.pair}>
          <TextField {...form.field('retentionKo')} />
          <TextField {...form.field('retentionEn')} lang="en" />
        </div>
        <TextField {...form.field('keepDays')} inputMode="numeric" hint={t('registrations.question.keepDays.hint')} />
        <Checkbox {...form.field('required')} hint={t('registrations.question.required.hint')} />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('registrations.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
