import * as v from 'valibot';
import type { AgendaMeeting, DeclineBody } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextArea } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { FreeTimeSelect } from './FreeTimeSelect';

const REASONS = [
  'NOT_RELEVANT',
  'TIME_UNSUITABLE',
  'ALREADY_IN_CONTACT',
  'OTHER',
] as const satisfies DeclineBody['reason'][];
const MOST_NOTE = 500;

const schema = v.object({
  reason: v.nonNullish(v.picklist(REASONS, 'matchmaking.decline.reason.missing'), 'matchmaking.decline.reason.missing'),
  slot: v.string(),
  note: v.pipe(v.string(), v.trim(), v.maxLength(MOST_NOTE, 'matchmaking.decline.note.long')),
});

interface Props {
  readonly expo: ExpoSlug;
  /** Nothing while nobody declines. */
  readonly meeting: AgendaMeeting | undefined;
  /** Whether it was to be held: then the other side is told. */
  readonly callsOff: boolean;
  readonly onClose: () => void;
  readonly onDecline: (meeting: AgendaMeeting, why: DeclineBody) => Promise<void>;
}

/** Why one does not come: one touch, and words if one likes. */
export function DeclineDialog({ expo, meeting, callsOff, onClose, onDecline }: Props) {
  const { t, locale } = useI18n();
  return (
    <Dialog
      open={meeting !== undefined}
      title={t(callsOff ? 'matchmaking.callOff.title' : 'matchmaking.decline.title', {
        other: meeting?.other.name[locale] ?? '',
      })}
      onClose={onClose}
    >
      {meeting && (
        <DeclineForm
          key={meeting.id}
          expo={expo}
          meeting={meeting.id}
          callsOff={callsOff}
          onDecline={(why) => onDecline(meeting, why)}
        />
      )}
    </Dialog>
  );
}

interface FormProps {
  readonly expo: ExpoSlug;
  readonly meeting: string;
  readonly callsOff: boolean;
  readonly onDecline: (why: DeclineBody) => Promise<void>;
}

function DeclineForm({ expo, meeting, callsOff, onDecline }: FormProps) {
  const { t } = useI18n();
  const form = useSchemaForm(
    schema,
    {
      reason: callsOff ? 'matchmaking.callOff.reason' : 'matchmaking.decline.reason',
      slot: 'matchmaking.proposal.time',
      note: 'matchmaking.decline.note',
    },
    { slot: '', note: '' },
  );
  return (
    <Form
      of={form}
      onSubmit={({ reason, slot, note }) =>
        onDecline({ reason, ...(note && { note }), ...(slot && { proposedSlot: slot }) })
      }
    >
      {callsOff && <p>{t('matchmaking.callOff.told')}</p>}
      <RadioCards
        {...form.field('reason')}
        choices={REASONS.map((value) => ({ value, label: t(`matchmaking.decline.reason.${value}`) }))}
      />
      {!callsOff && (
        <FreeTimeSelect
          expo={expo}
          meeting={meeting}
          {...form.field('slot')}
          optional
          hint={t('matchmaking.proposal.time.hint')}
        />
      )}
      <TextArea {...form.field('note')} optional hint={t('matchmaking.decline.note.hint')} rows={3} />
      <Button type="submit" tone="danger" size="large" wide busy={form.form.formState.isSubmitting}>
        {t(callsOff ? 'matchmaking.meeting.callOff' : 'matchmaking.meeting.decline')}
      </Button>
    </Form>
  );
}
