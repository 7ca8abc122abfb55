package kr.madang.matchmaking.day;

import java.time.Instant;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.DueMeeting.Party;
import kr.madang.registration.BadgeFault;
import org.jspecify.annotations.Nullable;

/**
 * What came of a badge that was read at a table.
 *
 * @param fault for {@link Outcome#REFUSED}, else null
 * @param meeting for {@link Outcome#ARRIVED} and {@link Outcome#HELD} the one here, for {@link Outcome#ELSEWHERE} the next that
 *     the company has; else null
 */
public record TableScan(
        Outcome outcome,
        @Nullable BadgeFault fault,
        @Nullable Seat meeting) {

    static final TableScan NO_MEETING = new TableScan(Outcome.NO_MEETING, null, null);

    static TableScan refused(BadgeFault fault) {
        return new TableScan(Outcome.REFUSED, fault, null);
    }

    static TableScan of(Outcome outcome, DueMeeting meeting, Party party) {
        Side side = party.side();
        Seat seat = new Seat(
                meeting.table(), meeting.start(), meeting.end(), side, meeting.of(side), meeting.of(side.other()));
        return new TableScan(outcome, null, seat);
    }

    /** What was made of it. */
    public enum Outcome {
        /** The side is at the table, and the other is not yet. */
        ARRIVED,
        /** Both sides are at the table. */
        HELD,
        /** The company meets at another table, or later. */
        ELSEWHERE,
        /** Whoever it is has no meeting today, or is not known to act for a company. */
        NO_MEETING,
        /** It is no badge that is good here. */
        REFUSED
    }

    /**
     * Where a company meets whom.
     *
     * @param table by its number
     */
    public record Seat(int table, Instant start, Instant end, Side side, Named company, Named other) {}
}
