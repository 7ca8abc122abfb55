package kr.madang.matchmaking.day;

import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Side;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * Who is at the table of a meeting.
 *
 * @param on whether it is to be held at all
 * @param phase how far its time has come
 */
public record Attendance(Meeting.Id meeting, boolean on, Phase phase, Presence buyer, Presence exhibitor) {

    /** The same with what is noted of one side. Nobody is missing before the start, or while they are there. */
    public Attendance note(Side side, Presence noted) {
        if (!on) {
            throw new Meeting.CalledOff();
        }
        boolean tooEarly = noted == Presence.HERE ? phase == Phase.FAR : phase != Phase.BEGUN;
        if (noted != Presence.AWAITED && tooEarly) {
            throw new Meetings.MeetingNotNow();
        }
        if (noted == Presence.ABSENT && of(side) == Presence.HERE) {
            throw new SideIsThere();
        }
        return side == Side.BUYER
                ? new Attendance(meeting, on, phase, noted, exhibitor)
                : new Attendance(meeting, on, phase, buyer, noted);
    }

    /** Whether both sides are at the table. */
    public boolean held() {
        return buyer == Presence.HERE && exhibitor == Presence.HERE;
    }

    private Presence of(Side side) {
        return side == Side.BUYER ? buyer : exhibitor;
    }

    /** How far the time of a meeting has come. */
    public enum Phase {
        /** Too early for anybody to be at the table. */
        FAR,
        NEAR,
        BEGUN
    }

    /** Somebody has said meanwhile that the side is at the table. */
    @Problem(code = "meeting-side-there", kind = Problem.Kind.CONFLICT)
    public static class SideIsThere extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
