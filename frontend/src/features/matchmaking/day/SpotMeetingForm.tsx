import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listCompanies, listSpotTimes } from '../../../api/generated';
import type { SpotTime } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { Select } from '../../../ui/form/Select';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import type { Side } from './day-facts';
import styles from './TableBoard.module.css';
import { useSetOnTheSpot } from './use-set-on-the-spot';

/** As many as fit a phone without looking for them: somebody waits at the desk. */
const TIMES_SHOWN = 6;

interface Props {
  readonly expo: ExpoSlug;
  readonly onDone: () => void;
}

/** The two who meet, then the earliest times that are really free for both; one tap sets the meeting. */
export function SpotMeetingForm({ expo, onDone }: Props) {
  const { t, locale } = useI18n();
  const [buyer, setBuyer] = useState('');
  const [exhibitor, setExhibitor] = useState('');
  const companies = useQuery({
    queryKey: ['expos', expo, 'companies'],
    queryFn: async ({ signal }) => (await listCompanies({ path: { expo }, signal })).data,
  });
  if (companies.error) return <ProblemMessage problem={Problem.of(companies.error)} />;
  if (!companies.data) return <Loading label={t('spotMeeting')} />;
  const choicesOf = (side: Side) =>
    companies.data.filter(({ role }) => role === side).map(({ id, name }) => ({ value: id, label: name[locale] }));
  const select = (side: Side, value: string, choose: (id: string) => void) => (
    <Select
      label={t(`tableBoard.side.${side}`)}
      placeholder={t('spotMeeting.choose')}
      choices={choicesOf(side)}
      value={value}
      onChange={(event) => choose(event.target.value)}
    />
  );
  return (
    <div className={styles.spot}>
      <p>{t('spotMeeting.lead')}</p>
      {select('BUYER', buyer, setBuyer)}
      {select('EXHIBITOR', exhibitor, setExhibitor)}
      {buyer && exhibitor && <Times key={buyer + exhibitor} {...{ expo, buyer, exhibitor, onDone }} />}
    </div>
  );
}

function Times({ expo, buyer, exhibitor, onDone }: Props & { buyer: string; exhibitor: string }) {
  const { t, locale } = useI18n();
  const { timeRange } = formats(locale);
  const times = useQuery({
    queryKey: ['expos', expo, 'spot-times', buyer, exhibitor],
    queryFn: async ({ signal }) => (await listSpotTimes({ path: { expo }, query: { buyer, exhibitor }, signal })).data,
    staleTime: 0,
    retry: false,
  });
  const set = useSetOnTheSpot(expo, onDone);
  const failed = set.error ?? times.error;
  const words = ({ start, end, table, interpreted }: SpotTime) =>
    [
      timeRange(new Date(start), new Date(end)),
      t('tableBoard.table', { number: table }),
      ...(interpreted ? [t('tableBoard.refill.interpreted')] : []),
    ].join(' · ');
  return (
    <>
      {failed && <ProblemMessage problem={Problem.of(failed)} />}
      {times.isPending && <Loading label={t('spotMeeting.times')} />}
      {times.data?.length === 0 && <p>{t('spotMeeting.none')}</p>}
      {times.data && times.data.length > 0 && (
        <ul className={styles.times} aria-label={t('spotMeeting.times')}>
          {times.data.slice(0, TIMES_SHOWN).map((time) => (
            <li key={time.slot}>
              <Button
                wide
                busy={set.isPending && set.variables.slot === time.slot}
                onClick={() => set.mutate({ buyer, exhibitor, slot: time.slot })}
              >
                {words(time)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
