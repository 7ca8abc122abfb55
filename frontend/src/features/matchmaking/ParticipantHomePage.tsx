import { useQuery } from '@tanstack/react-query';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { useNow } from '../../lib/use-now';
import { Card } from '../../ui/Card';
import { Empty, Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './participant/Agenda.module.css';
import { nextOf, standingOf } from './participant/agenda-facts';
import { AsOf } from './participant/AsOf';
import { NextMeeting } from './participant/NextMeeting';
import { useAgenda } from './participant/use-agenda';
import { meetingRequests } from './requests/queries';
import { toAnswer } from './requests/request-facts';

/** The next meeting, large; what waits for an answer; and the ways on. */
export function ParticipantHomePage({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const now = useNow(30_000);
  const { agenda, retry } = useAgenda(expo);
  const { data: requests = [] } = useQuery(meetingRequests.mine(expo));
  const title = t('matchmaking.participantHome');
  if (agenda.kind !== 'here')
    return (
      <Page title={title}>
        {agenda.kind === 'failed' ? (
          <ProblemMessage problem={agenda.problem} retry={retry} />
        ) : (
          <Loading label={title} retry={retry} />
        )}
      </Page>
    );
  const [next, ...beside] = nextOf(agenda.meetings, now);
  const waiting = agenda.meetings.filter((meeting) => standingOf(meeting, now) === 'toAnswer').length;
  const asked = toAnswer(requests).length;
  return (
    <Page title={title}>
      {agenda.isOld && <AsOf at={agenda.at} />}
      {next ? (
        <NextMeeting meetings={[next, ...beside]} now={now} />
      ) : (
        <Empty
          title={t(agenda.meetings.length > 0 ? 'matchmaking.meetings.over' : 'matchmaking.meetings.none')}
          text={t(agenda.meetings.length > 0 ? 'matchmaking.meetings.over.text' : 'matchmaking.meetings.none.text')}
        />
      )}
      {waiting > 0 && (
        <Notice tone="warn" title={t('matchmaking.meetings.unanswered', { count: formats(locale).count(waiting) })}>
          <p>{t('matchmaking.meetings.unanswered.text')}</p>
          <LinkButton to={paths.meetings(expo)} tone="primary" icon="arrowRight">
            {t('matchmaking.meetings.answer')}
          </LinkButton>
        </Notice>
      )}
      {asked > 0 && (
        <Notice tone="info" title={t('matchmaking.requests.waiting', { count: formats(locale).count(asked) })}>
          <p>{t('matchmaking.requests.waiting.text')}</p>
          <LinkButton to={paths.requests(expo)} tone="primary" icon="arrowRight">
            {t('matchmaking.requests.answer')}
          </LinkButton>
        </Notice>
      )}
      <Card title={t('matchmaking.participantHome.ways')}>
        <div className={styles.tools}>
          <LinkButton to={paths.meetings(expo)} icon="meeting">
            {t('matchmaking.meetings.mine')}
          </LinkButton>
          <LinkButton to={paths.wishes(expo)} icon="heart">
            {t('matchmaking.wishes.choose')}
          </LinkButton>
          <LinkButton to={paths.requests(expo)} icon="mail">
            {t('matchmaking.requests')}
          </LinkButton>
          <LinkButton to={paths.map(expo)} icon="map">
            {t('expo.map')}
          </LinkButton>
        </div>
      </Card>
    </Page>
  );
}
