package kr.madang.planner.booth;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kr.madang.planner.BoothProposal.Rule;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** What each rule weighs, to the good or the bad, and what is near. */
final class BoothWeights {

    /** Metres within which somebody is near: across an aisle. */
    static final double NEAR = 5;

    /** Metres between two who stand next to each other. */
    static final double NEXT = 0.5;

    private static final Map<Rule, HardMediumSoftLongScore> WEIGHTS = new EnumMap<>(Map.of(
            Rule.BOOTH_ONCE, HardMediumSoftLongScore.ofHard(1),
            Rule.TYPE, HardMediumSoftLongScore.ofHard(1),
            Rule.POWER, HardMediumSoftLongScore.ofHard(1),
            Rule.WATER, HardMediumSoftLongScore.ofHard(1),
            Rule.PLACED, HardMediumSoftLongScore.ofMedium(1),
            Rule.SIZE, HardMediumSoftLongScore.ofSoft(10),
            Rule.ZONE, HardMediumSoftLongScore.ofSoft(120),
            Rule.SOUGHT, HardMediumSoftLongScore.ofSoft(60),
            Rule.AVOIDED, HardMediumSoftLongScore.ofSoft(150),
            Rule.TOGETHER, HardMediumSoftLongScore.ofSoft(250)));

    private BoothWeights() {}

    static HardMediumSoftLongScore of(Rule rule) {
        return Objects.requireNonNull(WEIGHTS.get(rule));
    }
}
