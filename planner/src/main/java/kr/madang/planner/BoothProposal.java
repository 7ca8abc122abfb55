package kr.madang.planner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.planner.BoothWish.Exhibitor;

/**
 * Who could stand where.
 *
 * @param parts what each rule adds to the score
 * @param complete false if it was stopped before its steps were used up; only a complete one comes out the same again
 */
public record BoothProposal(
        List<Placed> placed,
        List<Unplaced> unplaced,
        Score score,
        Map<Rule, Long> parts,
        long seed,
        int steps,
        boolean complete) {

    public BoothProposal {
        placed = List.copyOf(placed);
        unplaced = List.copyOf(unplaced);
        parts = Map.copyOf(parts);
    }

    /** How far a search has come, how good its best floor is, and who has which booths there. */
    public record Progress(int step, Score score, Map<Exhibitor, List<Booth.Id>> stands) {

        public Progress {
            stands = Map.copyOf(stands);
        }

        /** The same floor, some steps later. */
        public Progress at(int later) {
            return new Progress(later, score, stands);
        }
    }

    /** An exhibitor, its booths, and what speaks for and against them; nothing where they are just what was asked for. */
    public record Placed(Exhibitor exhibitor, List<Booth.Id> booths, boolean pinned, List<Reason> reasons) {

        public Placed {
            booths = List.copyOf(booths);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How one rule sees the stand of an exhibitor.
     *
     * @param other whom it has to do with, if with anybody
     * @param points what it adds to its part of the score, mostly below 0
     */
    public record Reason(Rule rule, Exhibitor exhibitor, Optional<Exhibitor> other, long points) {}

    /** An exhibitor that no stand is left for. */
    public record Unplaced(Exhibitor exhibitor, Why why) {}

    /** The first thing that no stand had. */
    public enum Why {
        /** There are no booths at all. */
        NO_BOOTHS,
        NO_SUCH_TYPE,
        NO_SUCH_POWER,
        NO_SUCH_WATER,
        /** There are some, but others have them. */
        ALL_TAKEN,
        /** There is one left; more steps would have found it. */
        NOT_FOUND
    }

    /** The rules: what must be, then that everybody stands somewhere, then what is wished for. */
    public enum Rule {
        /** No booth has two exhibitors. */
        BOOTH_ONCE,
        /** Every booth is of the type asked for. */
        TYPE,
        /** The booths give the power asked for. */
        POWER,
        /** One of the booths has water where it is asked for. */
        WATER,
        /** Nobody is left without a stand. */
        PLACED,
        /** For each square metre too many, and twice for each that is missing. */
        SIZE,
        /** The theme of the zone does not fit. */
        ZONE,
        /** Somebody sought is near. */
        SOUGHT,
        /** Somebody avoided is near. */
        AVOIDED,
        /** A co-exhibitor does not stand next to its exhibitor. */
        TOGETHER
    }

    /**
     * The ranks of the score, each decided only where those before are equal.
     *
     * @param broken 0, or minus how often what must be is not
     * @param left minus how many have no stand
     * @param comfort the sum of the wishes
     */
    public record Score(long broken, long left, long comfort) implements Comparable<Score> {

        @Override
        public int compareTo(Score other) {
            int byBroken = Long.compare(broken, other.broken);
            int byLeft = Long.compare(left, other.left);
            return byBroken != 0 ? byBroken : byLeft != 0 ? byLeft : Long.compare(comfort, other.comfort);
        }
    }
}
