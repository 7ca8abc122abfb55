package kr.madang.planner.rules;

import static kr.madang.planner.rules.StatedDay.AFTERNOON;
import static kr.madang.planner.rules.StatedDay.BIG_EXHIBITOR;
import static kr.madang.planner.rules.StatedDay.BUYER;
import static kr.madang.planner.rules.StatedDay.EVENING;
import static kr.madang.planner.rules.StatedDay.EXHIBITOR;
import static kr.madang.planner.rules.StatedDay.MORNING;
import static kr.madang.planner.rules.StatedDay.NEXT_MORNING;
import static kr.madang.planner.rules.StatedDay.NOON;
import static kr.madang.planner.rules.StatedDay.THIRD_BUYER;
import static kr.madang.planner.rules.StatedDay.THIRD_EXHIBITOR;
import static kr.madang.planner.rules.StatedDay.at;
import static kr.madang.planner.rules.StatedDay.between;
import static kr.madang.planner.rules.StatedDay.home;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

class EachComfortTests {

    private final ConstraintVerifier<PlannerConstraints, StatedPlan> verifier = ConstraintVerifier.build(
                    new PlannerConstraints(), StatedPlan.class, StatedMeeting.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    @Test
    void timeBetweenMeetingsIsIdleButForLunchAndBlockedTime() {
        StatedParticipant waiting = new StatedParticipant(BUYER, 0, Map.of(), Set.of(0, 2, 3, 4));
        StatedParticipant busyElsewhere = new StatedParticipant(BUYER, 0, Map.of(), Set.of(0, 3, 4));

        idle(between(waiting, EXHIBITOR, MORNING), between(waiting, THIRD_EXHIBITOR, EVENING))
                .penalizesBy(1);
        idle(between(busyElsewhere, EXHIBITOR, MORNING), between(busyElsewhere, THIRD_EXHIBITOR, EVENING))
                .penalizesBy(0);
        idle(between(waiting, EXHIBITOR, MORNING), between(waiting, THIRD_EXHIBITOR, AFTERNOON))
                .penalizesBy(0);
        idle(between(waiting, EXHIBITOR, MORNING), between(waiting, THIRD_EXHIBITOR, NEXT_MORNING))
                .penalizesBy(0);
    }

    @Test
    void representativesRelieveOneAnother() {
        StatedParticipant waiting = new StatedParticipant(BIG_EXHIBITOR, 0, Map.of(), Set.of(0, 1, 2, 3));

        idle(between(waiting, BUYER, MORNING), between(waiting, THIRD_BUYER, EVENING))
                .penalizesBy(0);
    }

    @Test
    void buyersWalkFromZoneToZone() {
        StatedParticipant buyer = StatedParticipant.at(BUYER);

        ways(
                        between(buyer, home("E5", 1), MORNING),
                        between(buyer, home("E6", 9), NOON),
                        between(buyer, home("E7", 2), AFTERNOON))
                .penalizesBy(15);
        ways(
                        between(buyer, home("E5", 1), MORNING),
                        between(buyer, EXHIBITOR, NOON),
                        between(buyer, home("E7", 2), AFTERNOON))
                .penalizesBy(0);
        ways(between(buyer, home("E5", 1), AFTERNOON), between(buyer, home("E6", 9), NEXT_MORNING))
                .penalizesBy(0);
    }

    @Test
    void exhibitorsDoNotWalk() {
        StatedParticipant exhibitor = StatedParticipant.at(home("E5", 1));

        ways(between(exhibitor, BUYER, MORNING), between(exhibitor, THIRD_BUYER, NOON))
                .penalizesBy(0);
    }

    @Test
    void lunchIsMissedByWhoMeetsAllTheTime() {
        check(PlannerConstraints::lunch, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(2);
        check(PlannerConstraints::lunch, at(MORNING, BUYER, EXHIBITOR), at(AFTERNOON, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(0);
        check(PlannerConstraints::lunch, at(NEXT_MORNING, BUYER, EXHIBITOR)).penalizesBy(0);
    }

    private SingleConstraintAssertion idle(StatedMeeting... meetings) {
        return check(PlannerConstraints::idleSlots, meetings);
    }

    private SingleConstraintAssertion ways(StatedMeeting... meetings) {
        return check(PlannerConstraints::zoneSteps, meetings);
    }

    private SingleConstraintAssertion check(
            BiFunction<PlannerConstraints, ConstraintFactory, Constraint> constraint, StatedMeeting... meetings) {
        return verifier.verifyThat(constraint).given(Arrays.stream(meetings).toArray());
    }
}
