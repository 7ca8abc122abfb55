package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of the planner on a snapshot of the inputs.
 *
 * @param requests how many pairs the snapshot holds
 * @param mustWishes how many wishes of them are musts
 * @param inputHash SHA-256 of the snapshot, in hexadecimal digits
 * @param failure why there is no plan; null unless FAILED
 * @param version grows with every change
 */
public record MatchingRun(
        Id id,
        State state,
        Settings settings,
        int requests,
        int mustWishes,
        String inputHash,
        Standing standing,
        Times times,
        @Nullable Failure failure,
        long version) {

    public static final int LEAST_SECONDS = 5;
    public static final int MOST_SECONDS = 600;
    public static final int MOST_GUARANTEED = 8;
    public static final int MOST_COMFORT = 100;

    public boolean ended() {
        return state == State.FINISHED || state == State.STOPPED || state == State.FAILED;
    }

    /** The id of a run. */
    public record Id(UUID value) {}

    /** Where a run is in its life. */
    public enum State {
        QUEUED,
        RUNNING,
        /** It went to its limit or to a proof, and has a plan. */
        FINISHED,
        /** Somebody ended it; it has a plan if it had begun. */
        STOPPED,
        FAILED
    }

    /** Why a run failed. */
    public enum Failure {
        /** The planner refused the snapshot. */
        INPUTS_INVALID,
        /** Worker after worker was lost over it. */
        GIVEN_UP
    }

    /**
     * How long, from which seed, and what matters besides value.
     *
     * @param seconds of planning, 5 to 600
     * @param seed the start of all chance
     * @param guaranteed how many meetings everybody is promised who asked for as many, 0 to 8
     * @param comfort how much of the value may be given up for fewer gaps and shorter ways, in hundredths of a percent, 0 to
     *     100
     */
    public record Settings(int seconds, long seed, int guaranteed, int comfort) {

        public Settings {
            if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
                throw new IllegalArgumentException("A run takes 5 to 600 seconds, not " + seconds);
            }
            if (guaranteed < 0 || guaranteed > MOST_GUARANTEED || comfort < 0 || comfort > MOST_COMFORT) {
                throw new IllegalArgumentException("No run guarantees " + guaranteed + " or gives up " + comfort);
            }
        }
    }

    /**
     * How far it has come.
     *
     * @param phase null before a worker has begun
     * @param bound no plan can be worth more; null while nothing is known
     */
    public record Standing(
            @Nullable Phase phase,
            long elapsedMillis,
            long value,
            @Nullable Long bound,
            int meetings,
            int mustWishesMet) {

        /** How far the plan may be from the best possible one, as a fraction of the bound. */
        public @Nullable Double gap() {
            if (bound == null) {
                return null;
            }
            return bound == 0 ? 0.0 : (bound - value) / (double) bound;
        }
    }

    /** What the planner is busy with. */
    public enum Phase {
        BOUNDING,
        BUILDING,
        SEARCHING,
        FINISHED
    }

    /** When it was asked for, first taken up, and done with. */
    public record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant ended) {}
}
