import * as v from 'valibot';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextArea } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  /** Characters, at most. */
  readonly most: number;
  /** What it begins with. */
  readonly first?: string;
  readonly busy: boolean;
  readonly onSay: (word: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks a reviewer for words. */
export function WordDialog({ title, label, hint, confirm, most, first = '', busy, onSay, onClose }: Props) {
  const { t } = useI18n();
  const form = useSchemaForm(
    v.object({
      word: v.pipe(v.string(), v.trim(), v.nonEmpty('apply.missing'), v.maxLength(most, 'applications.word.long')),
    }),
    { word: 'applications.reason' },
    { word: first },
  );
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ word }) => {
          await onSay(word);
          onClose();
        }}
      >
        <TextArea {...form.field('word')} label={label} hint={hint ?? t('applications.word.hint', { most })} />
        <Button type="submit" tone="primary" wide busy={busy}>
          {confirm}
        </Button>
      </Form>
    </Dialog>
  );
}
