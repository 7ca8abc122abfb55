import type { ReactNode } from 'react';
import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { useI18n, type Key } from '../../../lib/i18n';
import { Button, type ButtonLook } from '../../../ui/Button';
import { canArrive, canCallOff, standingOf } from './agenda-facts';

export interface MeetingDeeds {
  readonly arrive: (meeting: AgendaMeeting) => void;
  readonly accept: (meeting: AgendaMeeting) => void;
  /** Also calls off what was to be held. */
  readonly decline: (meeting: AgendaMeeting) => void;
  readonly answerTime: (meeting: AgendaMeeting, accepts: boolean) => void;
}

/** What one can do about a meeting now; nothing where there is nothing to do. */
export function meetingActions(meeting: AgendaMeeting, now: Date, deeds: MeetingDeeds): ReactNode {
  const buttons = [
    canArrive(meeting, now) && (
      <Deed key="arrive" of={meeting} words="matchmaking.meeting.arrive" tone="primary" icon="pin" do={deeds.arrive} />
    ),
    ...(standingOf(meeting, now) === 'toAnswer'
      ? [
          <Deed
            key="accept"
            of={meeting}
            words="matchmaking.meeting.accept"
            tone="primary"
            icon="check"
            do={deeds.accept}
          />,
          <Deed key="decline" of={meeting} words="matchmaking.meeting.decline" icon="close" do={deeds.decline} />,
        ]
      : []),
    ...(meeting.proposal && !meeting.proposal.own
      ? [
          <Deed
            key="acceptTime"
            of={meeting}
            words="matchmaking.proposal.accept"
            tone="primary"
            icon="check"
            do={() => deeds.answerTime(meeting, true)}
          />,
          <Deed
            key="refuseTime"
            of={meeting}
            words="matchmaking.proposal.refuse"
            icon="close"
            do={() => deeds.answerTime(meeting, false)}
          />,
        ]
      : []),
    canCallOff(meeting, now) && (
      <Deed
        key="callOff"
        of={meeting}
        words="matchmaking.meeting.callOff"
        tone="quiet"
        size="small"
        do={deeds.decline}
      />
    ),
  ].filter(Boolean);
  return buttons.length > 0 && buttons;
}

interface DeedProps extends Pick<ButtonLook, 'tone' | 'size' | 'icon'> {
  readonly of: AgendaMeeting;
  readonly words: Key;
  readonly do: (meeting: AgendaMeeting) => void;
}

/** Many buttons of one page say the same; readers hear which is which. */
function Deed({ of, words, do: act, ...look }: DeedProps) {
  const { t, locale } = useI18n();
  return (
    <Button {...look} onClick={() => act(of)}>
      {t(words)}
      <span className="visually-hidden">, {of.other.name[locale]}</span>
    </Button>
  );
}
