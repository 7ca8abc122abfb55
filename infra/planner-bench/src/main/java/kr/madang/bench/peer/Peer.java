package kr.madang.bench.peer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;

/** A way to plan meetings that the planner is measured beside. */
public interface Peer {

    /** The best plan it finds in about this time. */
    Answer answer(MatchingProblem problem, Duration time);

    /**
     * What it says.
     *
     * @param plan empty where it has found none
     * @param bound what it says no plan can exceed; empty where it says nothing
     */
    record Answer(Optional<Plan> plan, OptionalLong bound) {

        public static Answer of(Plan plan) {
            return new Answer(Optional.of(plan), OptionalLong.empty());
        }
    }
}
