package kr.madang.matchmaking.day;

import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A meeting that could take the place of one to which a side has not come.
 *
 * @param alone the side that came in vain
 * @param table the number of a table that is free then
 * @param musts how many of the two sides must meet the other, 0 to 2
 * @param interpreted whether an interpreter comes, who is free then
 */
public record Refill(
        Named buyer,
        Named exhibitor,
        Side alone,
        UUID slot,
        Instant start,
        Instant end,
        int table,
        int musts,
        boolean interpreted) {

    /** It cannot be held any more as it was proposed: somebody or something is taken, or the time has come. */
    @Problem(code = "refill-gone", kind = Problem.Kind.CONFLICT)
    public static class Gone extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
