package kr.madang.matchmaking.day;

import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;

/**
 * A meeting that is held or to come on the day.
 *
 * @param table the number of its table
 * @param near whether its sides may be at the table
 */
public record DueMeeting(
        UUID meeting,
        int table,
        Instant start,
        Instant end,
        boolean near,
        Named buyer,
        Presence buyerPresence,
        Named exhibitor,
        Presence exhibitorPresence) {

    boolean isOf(Party party) {
        return of(party.side()).id().equals(party.company());
    }

    boolean awaits(Party party) {
        return (party.side() == Side.BUYER ? buyerPresence : exhibitorPresence) != Presence.HERE;
    }

    Named of(Side side) {
        return side == Side.BUYER ? buyer : exhibitor;
    }

    /** A company on its side. */
    public record Party(Side side, UUID company) {}
}
