import * as v from 'valibot';
import type { MyExhibitor } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextArea } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { OvertakenNote, Part } from './Part';
import { useEditing } from './queries';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const schema = v.object({
  certificates: v.pipe(
    v.string(),
    v.check((text) => linesOf(text).length <= 20, 'myExhibitor.certificates.many'),
    v.check((text) => linesOf(text).every((line) => line.length <= 80), 'myExhibitor.certificates.long'),
    v.transform(linesOf),
  ),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly mine: MyExhibitor;
}

export function Certificates({ expo, mine }: Props) {
  const { t } = useI18n();
  const { certificates } = mine.presentation;
  return (
    <Part
      title={t('exhibitor.certificates')}
      dialog={(onClose) => <CertificatesDialog expo={expo} mine={mine} onClose={onClose} />}
    >
      <p>{certificates.length > 0 ? certificates.join(', ') : t('myExhibitor.certificates.none')}</p>
    </Part>
  );
}

function CertificatesDialog({ expo, mine, onClose }: Props & { onClose: () => void }) {
  const { t } = useI18n();
  const form = useSchemaForm(
    schema,
    { certificates: 'exhibitor.certificates' },
    { certificates: mine.presentation.certificates.join('\n') },
  );
  const save = useEditing(expo, mine, onClose);
  return (
    <Dialog open title={t('exhibitor.certificates')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ certificates }) => void (await save.mutateAsync({ presentation: { certificates } }))}
      >
        <OvertakenNote shown={save.isOvertaken} />
        <TextArea {...form.field('certificates')} optional hint={t('myExhibitor.certificates.hint')} />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('myExhibitor.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
