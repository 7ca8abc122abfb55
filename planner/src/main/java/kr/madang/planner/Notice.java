package kr.madang.planner;

import java.util.Optional;

/**
 * What a participant has to be told after a repair: one of its meetings is elsewhere, not held any more, or new.
 *
 * @param with the other of the two
 * @param before where the meeting was published, empty for a new one
 * @param now where it is held, empty for one that is not
 */
public record Notice(
        Participant.Id participant,
        Participant.Id with,
        MeetingRequest.Id request,
        Optional<PlannedMeeting> before,
        Optional<PlannedMeeting> now) {

    /** What has become of the meeting. */
    public enum Change {
        /** It is held in another slot, or at another table. */
        MOVED,
        /** It is not held any more. */
        LOST,
        /** It is new. */
        NEW
    }

    public Change change() {
        return before.isEmpty() ? Change.NEW : now.isEmpty() ? Change.LOST : Change.MOVED;
    }
}
