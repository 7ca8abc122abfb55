import { useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { askForMeeting } from '../../../api/generated';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextArea } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import type { Company } from '../queries';
import { meetingRequests } from './queries';

const MOST = 500;

const schema = v.object({
  message: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'meetingRequest.message.missing'),
    v.maxLength(MOST, 'meetingRequest.message.long'),
  ),
});

export type Asked = Pick<Company, 'id' | 'name'>;

interface Props {
  readonly expo: ExpoSlug;
  /** Nothing while nobody is asked. */
  readonly company: Asked | undefined;
  readonly onClose: () => void;
}

/** Asks a company for a meeting, in one's own words. */
export function AskDialog({ expo, company, onClose }: Props) {
  const { t, locale } = useI18n();
  return (
    <Dialog
      open={company !== undefined}
      title={t('meetingRequest.ask.title', { other: company?.name[locale] ?? '' })}
      onClose={onClose}
    >
      {company && <AskForm key={company.id} {...{ expo, company, onClose }} />}
    </Dialog>
  );
}

function AskForm({ expo, company, onClose }: Props & { company: Asked }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const once = useOnceKey();
  const form = useSchemaForm(schema, { message: 'meetingRequest.message' }, { message: '' });
  const ask = async ({ message }: v.InferOutput<typeof schema>) => {
    const body = { other: company.id, message };
    try {
      await once(body, (key) => askForMeeting({ path: { expo }, body, headers: { 'Idempotency-Key': key } }));
    } finally {
      // a refusal too may mean that the other side has asked meanwhile
      void queries.invalidateQueries({ queryKey: meetingRequests.mine(expo).queryKey });
    }
    show({ tone: 'ok', text: t('meetingRequest.ask.done', { other: company.name[locale] }) });
    onClose();
  };
  return (
    <Form of={form} onSubmit={ask}>
      <p>{t('meetingRequest.ask.text')}</p>
      <TextArea {...form.field('message')} hint={t('meetingRequest.message.hint')} rows={5} />
      <Button type="submit" tone="primary" size="large" wide busy={form.form.formState.isSubmitting}>
        {t('meetingRequest.ask.send')}
      </Button>
    </Form>
  );
}
