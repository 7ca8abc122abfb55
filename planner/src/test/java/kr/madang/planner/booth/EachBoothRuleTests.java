package kr.madang.planner.booth;

import static kr.madang.planner.booth.Drawn.avoiding;
import static kr.madang.planner.booth.Drawn.floor;
import static kr.madang.planner.booth.Drawn.guestOf;
import static kr.madang.planner.booth.Drawn.inZone;
import static kr.madang.planner.booth.Drawn.seeking;
import static kr.madang.planner.booth.Drawn.supplied;
import static kr.madang.planner.booth.Drawn.typed;
import static kr.madang.planner.booth.Drawn.wish;

import java.util.List;
import java.util.function.BiFunction;
import kr.madang.planner.Booth;
import kr.madang.planner.BoothWish;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

class EachBoothRuleTests {

    private static final List<Booth> FLOOR = floor("AAAAAA..aaa", "BBB........");

    private final ConstraintVerifier<BoothConstraints, Floor> verifier = ConstraintVerifier.build(
                    new BoothConstraints(), Floor.class, Placement.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    @Test
    void noBoothHasTwoExhibitors() {
        check(BoothConstraints::boothOnce, at(wish("e", 2), "x0y0", "x1y0"), at(wish("f", 2), "x1y0", "x2y0"))
                .penalizesBy(1);
        check(BoothConstraints::boothOnce, at(wish("e", 2), "x0y0", "x1y0"), at(wish("f", 1), "x2y0"))
                .penalizesBy(0);
    }

    @Test
    void everyBoothIsOfTheTypeAskedFor() {
        BoothWish raw = typed(wish("e", 1), Booth.Type.RAW_SPACE);

        check(BoothConstraints::type, at(raw, "x0y0")).penalizesBy(1);
        check(BoothConstraints::type, at(raw, "x8y0")).penalizesBy(0);
        check(BoothConstraints::type, pinned(raw, "x0y0")).penalizesBy(0);
    }

    @Test
    void theBoothsGiveThePowerAskedForTogether() {
        BoothWish strong = supplied(wish("e", 2), 8, false);

        check(BoothConstraints::power, at(strong, "x0y0")).penalizesBy(1);
        check(BoothConstraints::power, at(strong, "x0y0", "x1y0")).penalizesBy(0);
    }

    @Test
    void oneOfTheBoothsHasTheWaterAskedFor() {
        check(BoothConstraints::water, at(supplied(wish("e", 1), 0, true), "x8y0"))
                .penalizesBy(1);
        check(BoothConstraints::water, at(supplied(wish("e", 1), 0, true), "x0y0"))
                .penalizesBy(0);
        check(BoothConstraints::water, at(wish("e", 1), "x8y0")).penalizesBy(0);
    }

    @Test
    void nobodyIsLeftOut() {
        check(BoothConstraints::placed, at(wish("e", 1)), at(wish("f", 1), "x0y0"))
                .penalizesBy(1);
    }

    @Test
    void tooMuchFloorCountsOnceAndTooLittleTwice() {
        check(BoothConstraints::size, at(wish("e", 1), "x0y0", "x1y0")).penalizesBy(9);
        check(BoothConstraints::size, at(wish("e", 2), "x0y0")).penalizesBy(18);
        check(BoothConstraints::size, at(wish("e", 1), "x0y0")).penalizesBy(0);
    }

    @Test
    void theWholeStandIsInAZoneThatFits() {
        check(BoothConstraints::zone, at(inZone(wish("e", 2), "A"), "x0y0", "x0y1"))
                .penalizesBy(1);
        check(BoothConstraints::zone, at(inZone(wish("e", 1), "A"), "x0y0")).penalizesBy(0);
        check(BoothConstraints::zone, at(wish("e", 1), "x0y1")).penalizesBy(0);
    }

    @Test
    void whoIsSoughtIsAcrossAnAisleAtMost() {
        check(BoothConstraints::sought, at(seeking(wish("e", 1), "f"), "x0y0"), at(wish("f", 1), "x2y0"))
                .rewardsWith(1);
        check(BoothConstraints::sought, at(seeking(wish("e", 1), "f"), "x0y0"), at(wish("f", 1), "x3y0"))
                .rewardsWith(0);
        check(BoothConstraints::sought, at(seeking(wish("e", 1), "f"), "x0y0"), at(seeking(wish("f", 1), "e"), "x1y0"))
                .rewardsWith(2);
    }

    @Test
    void whoIsAvoidedIsNotNear() {
        check(BoothConstraints::avoided, at(avoiding(wish("e", 1), "f"), "x0y0"), at(wish("f", 1), "x2y0"))
                .penalizesBy(1);
        check(BoothConstraints::avoided, at(avoiding(wish("e", 1), "f"), "x0y0"), at(wish("f", 1), "x3y0"))
                .penalizesBy(0);
    }

    @Test
    void aCoExhibitorTouchesItsExhibitor() {
        check(BoothConstraints::together, at(guestOf(wish("e", 1), "f"), "x0y0"), at(wish("f", 1), "x2y0"))
                .penalizesBy(1);
        check(BoothConstraints::together, at(guestOf(wish("e", 1), "f"), "x0y0"), at(wish("f", 1), "x1y0"))
                .penalizesBy(0);
    }

    private SingleConstraintAssertion check(
            BiFunction<BoothConstraints, ConstraintFactory, Constraint> rule, Placement... placements) {
        return verifier.verifyThat(rule).given((Object[]) placements);
    }

    private static Placement at(BoothWish wish, String... booths) {
        Placement placement = new Placement(wish, List.of(), null);
        placement.setStand(booths.length == 0 ? null : stand(booths));
        return placement;
    }

    private static Placement pinned(BoothWish wish, String... booths) {
        return new Placement(wish, List.of(), stand(booths));
    }

    private static Stand stand(String... booths) {
        return new Stand(FLOOR.stream()
                .filter(booth -> List.of(booths).contains(booth.id().value()))
                .toList());
    }
}
