package kr.madang.matchmaking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one plan does otherwise than another.
 *
 * @param same meetings at the same time and table
 * @param reseated at the same time, at another table
 * @param moved at another time
 * @param added only in this one
 * @param lost only in the other
 * @param concerned how many companies have a meeting that is not the same
 * @param differences what is moved, added, lost or reseated, the most valuable first; 500 at most
 */
public record PlanComparison(
        int same, int reseated, int moved, int added, int lost, int concerned, List<PlanDifference> differences) {

    private static final int MOST = 500;

    static PlanComparison of(List<PlanDifference> all) {
        return new PlanComparison(
                count(all, Kind.SAME),
                count(all, Kind.RESEATED),
                count(all, Kind.MOVED),
                count(all, Kind.ADDED),
                count(all, Kind.LOST),
                (int) all.stream()
                        .filter(one -> one.kind().concerns())
                        .flatMap(
                                one -> List.of(one.buyer().id(), one.exhibitor().id()).stream())
                        .distinct()
                        .count(),
                all.stream().filter(one -> one.kind() != Kind.SAME).limit(MOST).toList());
    }

    private static int count(List<PlanDifference> all, Kind kind) {
        return (int) all.stream().filter(one -> one.kind() == kind).count();
    }

    /** How a pair fares. */
    public enum Kind {
        SAME,
        RESEATED,
        MOVED,
        ADDED,
        LOST;

        boolean concerns() {
            return this != SAME;
        }
    }

    /**
     * One pair.
     *
     * @param before where the other plan has it, if it does
     * @param after where this one has it, if it does
     */
    public record PlanDifference(
            Kind kind,
            Named buyer,
            Named exhibitor,
            int value,
            @Nullable HeldAt before,
            @Nullable HeldAt after) {}

    /** A time and the number of a table. */
    public record HeldAt(Instant start, int table) {}
}
