import { useState } from 'react';
import type { AgendaMeeting } from '../../api/generated/types.gen';
import { isVenueClock } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { useNow } from '../../lib/use-now';
import { useOnline } from '../../lib/use-online';
import { Button } from '../../ui/Button';
import { Loading } from '../../ui/DataList';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './participant/Agenda.module.css';
import { canArrive, canCallOff, standingOf } from './participant/agenda-facts';
import { AgendaDays } from './participant/AgendaDays';
import { AnswerTime } from './participant/AnswerTime';
import { AsOf } from './participant/AsOf';
import { CalendarButton } from './participant/CalendarButton';
import { DeclineDialog } from './participant/DeclineDialog';
import { useAgenda } from './participant/use-agenda';
import { useAnswer } from './participant/use-answer';
import { useArrive } from './participant/use-arrive';

/** One's own meetings, to read and to answer. */
export function MeetingsPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const online = useOnline();
  const now = useNow(60_000);
  const { agenda, retry } = useAgenda(expo);
  const answer = useAnswer(expo);
  const arrive = useArrive(expo);
  const [declining, setDeclining] = useState<AgendaMeeting>();
  const title = t('matchmaking.meetings.mine');
  const waits = agenda.kind === 'here' && agenda.meetings.some((meeting) => standingOf(meeting, now) === 'toAnswer');
  const canAnswer = agenda.kind === 'here' && !agenda.isOld && online;
  const actionsOf = (meeting: AgendaMeeting) =>
    canAnswer &&
    (canArrive(meeting, now) || canCallOff(meeting, now) || standingOf(meeting, now) === 'toAnswer') && (
      <>
        {canArrive(meeting, now) && (
          <Button tone="primary" icon="pin" busy={arrive.isPending} onClick={() => arrive.mutate(meeting)}>
            {t('matchmaking.meeting.arrive')}
            <MeetingName of={meeting} />
          </Button>
        )}
        {standingOf(meeting, now) === 'toAnswer' && (
          <>
            <Button tone="primary" icon="check" onClick={() => answer.mutate({ meeting })}>
              {t('matchmaking.meeting.accept')}
              <MeetingName of={meeting} />
            </Button>
            <Button icon="close" onClick={() => setDeclining(meeting)}>
              {t('matchmaking.meeting.decline')}
              <MeetingName of={meeting} />
            </Button>
          </>
        )}
        {canCallOff(meeting, now) && (
          <Button size="small" tone="quiet" onClick={() => setDeclining(meeting)}>
            {t('matchmaking.meeting.callOff')}
            <MeetingName of={meeting} />
          </Button>
        )}
      </>
    );
  return (
    <Page
      title={title}
      lead={waits && t('matchmaking.meetings.lead')}
      actions={agenda.kind === 'here' && agenda.meetings.length > 0 && online && <CalendarButton expo={expo} />}
    >
      {agenda.kind === 'loading' && <Loading label={title} retry={retry} />}
      {agenda.kind === 'failed' && <ProblemMessage problem={agenda.problem} retry={retry} />}
      {agenda.kind === 'here' && (
        <>
          {agenda.isOld && <AsOf at={agenda.at} />}
          {!isVenueClock() && <p className={styles.where}>{t('matchmaking.meetings.venueTime')}</p>}
          {!agenda.isOld && <AnswerTime meetings={agenda.meetings} now={now} />}
          <AgendaDays meetings={agenda.meetings} now={now} actionsOf={actionsOf} />
        </>
      )}
      <DeclineDialog
        meeting={declining}
        callsOff={declining !== undefined && canCallOff(declining, now)}
        onClose={() => setDeclining(undefined)}
        onDecline={async (meeting, decline) => {
          await answer.mutateAsync({ meeting, decline });
          setDeclining(undefined);
        }}
      />
    </Page>
  );
}

/** Many buttons of one page say the same; readers hear which is which. */
function MeetingName({ of: { other } }: { of: AgendaMeeting }) {
  const { locale } = useI18n();
  return <span className="visually-hidden">, {other.name[locale]}</span>;
}
