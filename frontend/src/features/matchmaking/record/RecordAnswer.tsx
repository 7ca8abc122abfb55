import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { confirmMeetingRecord, disputeMeetingRecord } from '../../../api/generated';
import type { RecordLine } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useOnline } from '../../../lib/use-online';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextArea } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { meetingRecords } from './queries';
import styles from './Record.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly line: RecordLine;
  readonly version: number;
  /** The version stays; one's own may be written. */
  readonly onDisputed: () => void;
}

/** Whether this side agrees with what the other has written. */
export function RecordAnswer({ expo, line: { meeting, other }, version, onDisputed }: Props) {
  const { t, locale } = useI18n();
  const online = useOnline();
  const queries = useQueryClient();
  const show = useToast();
  const [isDisputing, setDisputing] = useState(false);
  const idle = online ? undefined : t('matchmaking.wishes.offline');
  const refresh = () => queries.invalidateQueries({ queryKey: meetingRecords.all(expo) });
  const confirm = useMutation({
    mutationFn: () => confirmMeetingRecord({ path: { expo, meeting, version } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('meetingRecord.notSent') }),
    onSuccess: () => show({ tone: 'ok', text: t('meetingRecord.confirmed') }),
    onSettled: refresh,
  });
  return (
    <div className={styles.answer}>
      <p>{t('meetingRecord.ask', { other: other.name[locale] })}</p>
      <div className={styles.actions}>
        <Button
          tone="primary"
          icon="check"
          disabledReason={idle}
          busy={confirm.isPending}
          onClick={() => confirm.mutate()}
        >
          {t('meetingRecord.confirm')}
        </Button>
        <Button icon="close" disabledReason={idle} onClick={() => setDisputing(true)}>
          {t('meetingRecord.dispute')}
        </Button>
      </div>
      <Dialog open={isDisputing} title={t('meetingRecord.dispute.title')} onClose={() => setDisputing(false)}>
        {isDisputing && (
          <DisputeForm
            onDispute={async (reason) => {
              await disputeMeetingRecord({ path: { expo, meeting, version }, body: { reason } });
              await refresh();
              setDisputing(false);
              onDisputed();
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

const schema = v.object({
  reason: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('meetingRecord.dispute.missing'),
    v.maxLength(500, 'meetingRecord.long'),
  ),
});

function DisputeForm({ onDispute }: { onDispute: (reason: string) => Promise<void> }) {
  const { t } = useI18n();
  const form = useSchemaForm(schema, { reason: 'meetingRecord.dispute.reason' }, { reason: '' });
  return (
    <Form of={form} onSubmit={({ reason }) => onDispute(reason)}>
      <TextArea {...form.field('reason')} hint={t('meetingRecord.dispute.hint')} rows={3} />
      <Button type="submit" tone="danger" wide busy={form.form.formState.isSubmitting}>
        {t('meetingRecord.dispute')}
      </Button>
    </Form>
  );
}
