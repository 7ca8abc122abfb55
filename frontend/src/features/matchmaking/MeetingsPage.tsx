import { useState } from 'react';
import type { AgendaMeeting } from '../../api/generated/types.gen';
import { isVenueClock } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { useNow } from '../../lib/use-now';
import { useOnline } from '../../lib/use-online';
import { Loading } from '../../ui/DataList';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './participant/Agenda.module.css';
import { canCallOff, standingOf } from './participant/agenda-facts';
import { AgendaDays } from './participant/AgendaDays';
import { AnswerTime } from './participant/AnswerTime';
import { AsOf } from './participant/AsOf';
import { CalendarButton } from './participant/CalendarButton';
import { DeclineDialog } from './participant/DeclineDialog';
import { meetingActions, type MeetingDeeds } from './participant/MeetingActions';
import { PrintButton } from './participant/PrintButton';
import { ProposeDialog } from './participant/ProposeDialog';
import { useAgenda } from './participant/use-agenda';
import { useAnswer } from './participant/use-answer';
import { useArrive } from './participant/use-arrive';
import { useProposal } from './participant/use-proposal';
import { RecordsToDo } from './record/RecordsToDo';

/** One's own meetings, to read and to answer. */
export function MeetingsPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const online = useOnline();
  const now = useNow(60_000);
  const { agenda, retry } = useAgenda(expo);
  const answer = useAnswer(expo);
  const arrive = useArrive(expo);
  const [declining, setDeclining] = useState<AgendaMeeting>();
  const [proposing, setProposing] = useState<AgendaMeeting>();
  const proposal = useProposal(expo, setProposing);
  const title = t('matchmaking.meetings.mine');
  const waits = agenda.kind === 'here' && agenda.meetings.some((meeting) => standingOf(meeting, now) === 'toAnswer');
  const canAnswer = agenda.kind === 'here' && !agenda.isOld && online;
  const deeds: MeetingDeeds = {
    arrive: (meeting) => arrive.isPending || arrive.mutate(meeting),
    accept: (meeting) => answer.mutate({ meeting }),
    decline: setDeclining,
    answerTime: (meeting, accepts) => proposal.answer.mutate({ meeting, accepts }),
  };
  return (
    <Page
      title={title}
      lead={waits && t('matchmaking.meetings.lead')}
      actions={
        agenda.kind === 'here' &&
        agenda.meetings.length > 0 &&
        online && (
          <>
            <CalendarButton expo={expo} />
            <PrintButton expo={expo} />
          </>
        )
      }
    >
      {agenda.kind === 'loading' && <Loading label={title} retry={retry} />}
      {agenda.kind === 'failed' && <ProblemMessage problem={agenda.problem} retry={retry} />}
      {agenda.kind === 'here' && (
        <>
          {agenda.isOld && <AsOf at={agenda.at} />}
          {!isVenueClock() && <p className={styles.where}>{t('matchmaking.meetings.venueTime')}</p>}
          {!agenda.isOld && <RecordsToDo expo={expo} />}
          {!agenda.isOld && <AnswerTime meetings={agenda.meetings} now={now} />}
          <AgendaDays
            meetings={agenda.meetings}
            now={now}
            actionsOf={(meeting) => canAnswer && meetingActions(meeting, now, deeds)}
          />
        </>
      )}
      <DeclineDialog
        expo={expo}
        meeting={declining}
        callsOff={declining !== undefined && canCallOff(declining, now)}
        onClose={() => setDeclining(undefined)}
        onDecline={async (meeting, decline) => {
          await answer.mutateAsync({ meeting, decline });
          setDeclining(undefined);
        }}
      />
      <ProposeDialog
        expo={expo}
        meeting={proposing}
        onClose={() => setProposing(undefined)}
        onPropose={async (meeting, slot) => {
          await proposal.propose.mutateAsync({ meeting, slot });
          setProposing(undefined);
        }}
      />
    </Page>
  );
}
