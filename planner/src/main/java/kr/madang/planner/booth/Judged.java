package kr.madang.planner.booth;

import java.util.Optional;
import kr.madang.planner.BoothProposal.Reason;
import kr.madang.planner.BoothProposal.Rule;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintJustification;

/** A reason, as the solver carries it. */
record Judged(Reason reason) implements ConstraintJustification {

    static Judged of(Rule rule, Placement one, HardMediumSoftLongScore score) {
        return new Judged(new Reason(rule, one.wish().exhibitor(), Optional.empty(), points(score)));
    }

    static Judged of(Rule rule, Placement one, Placement other, HardMediumSoftLongScore score) {
        return new Judged(new Reason(
                rule, one.wish().exhibitor(), Optional.of(other.wish().exhibitor()), points(score)));
    }

    /** A rule adds to one rank alone. */
    private static long points(HardMediumSoftLongScore score) {
        return score.hardScore() + score.mediumScore() + score.softScore();
    }
}
