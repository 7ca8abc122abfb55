import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { writeMeetingRecord } from '../../../api/generated';
import type { MeetingRecordBody, RecordLine } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { meetingRecords } from './queries';

/**
 * Sends a record; without a network it waits, and goes as it then stands on the screen as soon as there is one. What is sent
 * again because the answer was lost makes no second version.
 *
 * @param typed what stands on the screen; nothing if it cannot be sent so
 */
export function useSendRecord(
  expo: ExpoSlug,
  line: RecordLine,
  typed: () => MeetingRecordBody | undefined,
  onDone: () => void,
) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [isWaiting, setWaiting] = useState(false);
  const { meeting } = line;
  // the version that was on the screen when writing began, until a refusal brings a newer one
  const [base, setBase] = useState(line.version);

  const send = async (body: MeetingRecordBody): Promise<void> => {
    try {
      await writeMeetingRecord({ path: { expo, meeting }, body, headers: { 'If-Match': `"${base}"` } });
    } catch (thrown) {
      const problem = Problem.of(thrown);
      if (problem.status === 0) return setWaiting(true);
      setWaiting(false);
      if (problem.code === 'meeting-record-changed') {
        const newer = await queries.fetchQuery({ ...meetingRecords.one(expo, meeting), staleTime: 0 });
        setBase(newer.line.version);
      }
      throw problem;
    }
    show({ tone: 'ok', text: t('meetingRecord.saved') });
    await queries.invalidateQueries({ queryKey: meetingRecords.all(expo) });
    onDone();
  };

  const again = useEffectEvent(() => {
    const body = isWaiting ? typed() : undefined;
    if (body)
      send(body).catch((refused) =>
        show({ tone: 'bad', text: Problem.of(refused).detail ?? t('meetingRecord.notSent') }),
      );
  });
  // the network comes back whenever it does
  useEffect(() => {
    const retry = () => again();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, []);
  return { send, isWaiting };
}
