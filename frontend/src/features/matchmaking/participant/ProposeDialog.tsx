import * as v from 'valibot';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { Notice } from '../../../ui/Notice';
import { FreeTimeSelect } from './FreeTimeSelect';

const schema = v.object({ slot: v.pipe(v.string(), v.nonEmpty('matchmaking.proposal.time.missing')) });

interface Props {
  readonly expo: ExpoSlug;
  /** Nothing while nobody proposes. */
  readonly meeting: AgendaMeeting | undefined;
  readonly onClose: () => void;
  readonly onPropose: (meeting: AgendaMeeting, slot: string) => Promise<void>;
}

/** The proposed time is taken: here is what is free now. */
export function ProposeDialog({ expo, meeting, onClose, onPropose }: Props) {
  const { t } = useI18n();
  return (
    <Dialog open={meeting !== undefined} title={t('matchmaking.proposal.again')} onClose={onClose}>
      {meeting && (
        <ProposeForm key={meeting.id} expo={expo} meeting={meeting.id} onPropose={(slot) => onPropose(meeting, slot)} />
      )}
    </Dialog>
  );
}

interface FormProps {
  readonly expo: ExpoSlug;
  readonly meeting: string;
  readonly onPropose: (slot: string) => Promise<void>;
}

function ProposeForm({ expo, meeting, onPropose }: FormProps) {
  const { t } = useI18n();
  const form = useSchemaForm(schema, { slot: 'matchmaking.proposal.time' }, { slot: '' });
  return (
    <Form of={form} onSubmit={({ slot }) => onPropose(slot)}>
      <Notice tone="warn" title={t('matchmaking.proposal.taken')} />
      <FreeTimeSelect expo={expo} meeting={meeting} {...form.field('slot')} />
      <Button type="submit" tone="primary" size="large" wide busy={form.form.formState.isSubmitting}>
        {t('matchmaking.proposal.propose')}
      </Button>
    </Form>
  );
}
