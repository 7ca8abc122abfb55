import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { writeMeetingRecord } from '../../../api/generated';
import type { MeetingRecordBody, RecordLine } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { dropRecord } from './kept-records';
import { meetingRecords } from './queries';

/**
 * Sends a record; without a network it waits, and goes as soon as there is one. What is sent again because the answer was
 * lost makes no second version.
 */
export function useSendRecord(expo: ExpoSlug, line: RecordLine, onDone: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [waiting, setWaiting] = useState<MeetingRecordBody>();
  const { meeting } = line;
  // the version that was on the screen when writing began, until a refusal brings a newer one
  const [base, setBase] = useState(line.version);

  const send = async (body: MeetingRecordBody): Promise<void> => {
    try {
      await writeMeetingRecord({ path: { expo, meeting }, body, headers: { 'If-Match': `"${base}"` } });
    } catch (thrown) {
      const problem = Problem.of(thrown);
      if (problem.status === 0) return setWaiting(body);
      setWaiting(undefined);
      if (problem.code === 'meeting-record-changed') {
        const newer = await queries.fetchQuery({ ...meetingRecords.one(expo, meeting), staleTime: 0 });
        setBase(newer.line.version);
      }
      throw problem;
    }
    dropRecord(meeting);
    setWaiting(undefined);
    show({ tone: 'ok', text: t('meetingRecord.saved') });
    onDone();
    await queries.invalidateQueries({ queryKey: meetingRecords.all(expo) });
  };

  const again = useEffectEvent(() => {
    if (waiting)
      send(waiting).catch((refused) =>
        show({ tone: 'bad', text: Problem.of(refused).detail ?? t('meetingRecord.notSent') }),
      );
  });
  // the network comes back whenever it does
  useEffect(() => {
    const retry = () => again();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, []);
  return { send, isWaiting: waiting !== undefined };
}
