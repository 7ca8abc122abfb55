import { useMutation } from '@tanstack/react-query';
import { getMyCalendar } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Calendar.module.css';
import { FeedAddress } from './FeedAddress';
import { useCalendarFeed } from './use-calendar-feed';

/** An address that a calendar program reads again and again, or a file to be taken in once. */
export function CalendarChoices({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const { feed, renew, close } = useCalendarFeed(expo);
  const download = useMutation({
    mutationFn: async () => (await getMyCalendar({ path: { expo }, parseAs: 'blob' })).data,
    onSuccess: (file) => saveFile(`${expo}-meetings.ics`, new Blob([file], { type: 'text/calendar' })),
  });
  const failed = feed.error ?? renew.error ?? close.error ?? download.error;
  const address = feed.data?.address;
  return (
    <div className={styles.choices}>
      <section className={styles.choice}>
        <h3>{t('matchmaking.calendarFeed')}</h3>
        <p>{t('matchmaking.calendarFeed.text')}</p>
        {feed.isPending && <Loading label={t('matchmaking.calendarFeed')} />}
        {feed.isSuccess && !address && (
          <Button tone="primary" wide busy={renew.isPending} onClick={() => renew.mutate()}>
            {t('matchmaking.calendarFeed.make')}
          </Button>
        )}
        {address && <FeedAddress address={address} renew={renew} close={close} />}
      </section>
      <section className={styles.choice}>
        <h3>{t('matchmaking.calendarFeed.once')}</h3>
        <p>{t('matchmaking.calendarFeed.once.text')}</p>
        <Button wide busy={download.isPending} onClick={() => download.mutate()}>
          {t('matchmaking.calendarFeed.once.download')}
        </Button>
      </section>
      {failed && <ProblemMessage problem={Problem.of(failed)} />}
    </div>
  );
}
