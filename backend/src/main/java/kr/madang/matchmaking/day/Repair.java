package kr.madang.matchmaking.day;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Unscheduled;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What would become of the published meetings if a table or an interpreter were lost; nothing of it is done yet.
 *
 * @param version of the published plan that it is of
 * @param until when what is lost is there again, exclusive; the end of the last slot if nobody has said
 * @param changes the earliest first; every other meeting stays as it is
 */
public record Repair(BlockedTime.Of of, UUID id, Instant from, Instant until, long version, List<Change> changes) {

    public Repair {
        changes = List.copyOf(changes);
    }

    /**
     * A meeting that cannot stay, or makes room for one.
     *
     * @param displaced whether it has lost its table or interpreter; otherwise it makes room
     * @param after null where it cannot be held any more
     * @param why it cannot; null where it can
     */
    public record Change(
            Named buyer,
            Named exhibitor,
            boolean displaced,
            Spot before,
            @Nullable Spot after,
            Unscheduled.@Nullable Code why) {}

    /**
     * Where and when.
     *
     * @param number of the table
     * @param interpreter null where nobody helps
     */
    public record Spot(
            UUID slot,
            Instant start,
            Instant end,
            UUID table,
            int number,
            @Nullable UUID interpreter) {}

    /** A meeting of a pair elsewhere, as it was proposed. */
    public record Move(
            UUID buyer,
            UUID exhibitor,
            UUID slot,
            UUID table,
            @Nullable UUID interpreter) {}

    /**
     * How much may change for it.
     *
     * @param mostMoved how many meetings that could stay may make room
     * @param minutes within which nothing moves but what has lost its place
     */
    public record Limits(int mostMoved, int minutes) {}

    /** There is no such table or interpreter, or no time to come in which it is lost. */
    @Problem(code = "loss-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class LossUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It cannot be done any more as it was proposed: somebody or something is taken, or the time has come. */
    @Problem(code = "repair-gone", kind = Problem.Kind.CONFLICT)
    public static class Gone extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
