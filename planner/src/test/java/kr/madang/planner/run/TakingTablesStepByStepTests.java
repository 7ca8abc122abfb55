package kr.madang.planner.run;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.Slot;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.repair.LiveChange;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Construction;
import kr.madang.planner.timetable.Timetable;
import org.junit.jupiter.api.Test;

class TakingTablesStepByStepTests {

    private static final int STEPS = 12;

    @Test
    void everyPlanOfManyOneAfterTheOtherBreaksNoRule() {
        List<MatchingProblem> problems = LongStream.range(0, 200)
                .mapToObj(TinyProblem::intricate)
                .filter(problem -> ProblemCheck.of(problem).isEmpty())
                .toList();

        assertThat(problems).hasSizeGreaterThan(100).allSatisfy(TakingTablesStepByStepTests::walk);
    }

    @Test
    void everyPlanOfALargerExpoBreaksNoRule() {
        walk(ExpoProblem.of(new ExpoSize(60, 40, 16, 0.4), Variant.TABLES, 3));
    }

    @Test
    void whoStaysInTheSlotStaysAtTheTable() {
        IndexedProblem problem = IndexedProblem.of(ExpoProblem.of(new ExpoSize(60, 40, 16, 0.4), Variant.TABLES, 3));
        Random random = new Random(7);
        Arrangement first = shuffled(problem, random);
        Tables tables = Tables.of(first);
        Map<MeetingRequest.Id, PlannedMeeting> before = byRequest(tables.plan());

        Arrangement later = shuffled(problem, random);
        Plan after = tables.after(later).plan();

        List<PlannedMeeting> stayed = after.meetings().stream()
                .filter(now ->
                        before.containsKey(now.request()) && slot(before, now).equals(now.slot()))
                .filter(now -> now.interpreter().isEmpty())
                .toList();
        assertThat(stayed)
                .isNotEmpty()
                .allSatisfy(now -> assertThat(before.get(now.request())).isEqualTo(now));
    }

    private static Slot.Id slot(Map<MeetingRequest.Id, PlannedMeeting> before, PlannedMeeting now) {
        return requireNonNull(before.get(now.request())).slot();
    }

    private static Map<MeetingRequest.Id, PlannedMeeting> byRequest(Plan plan) {
        return plan.meetings().stream().collect(toMap(PlannedMeeting::request, one -> one));
    }

    /** Arrangement after arrangement, and now and then somebody or something that does not come any more. */
    private static void walk(MatchingProblem given) {
        Random random = new Random(1);
        IndexedProblem problem = IndexedProblem.of(given);
        Tables tables = Tables.of(shuffled(problem, random));
        tables.plan();
        for (int step = 0; step < STEPS; step++) {
            if (step % 4 == 3) {
                problem = problem.changed(LiveChange.of(problem, change(problem, random)));
            }
            Arrangement next = shuffled(problem, random);
            tables = tables.after(next);
            Plan plan = tables.plan();
            assertThat(PlanChecker.violations(problem.source(), plan))
                    .allMatch(violation -> violation.rule().isPromise());
            assertThat(plan.value()).isEqualTo(next.value());
            assertThat(plan.meetings()).hasSize(next.meetings());
        }
    }

    private static PlanChanges change(IndexedProblem problem, Random random) {
        return random.nextBoolean()
                ? PlanChanges.noShow(problem.participantAt(random.nextInt(problem.participants()))
                        .id())
                : PlanChanges.declined(
                        problem.requestAt(random.nextInt(problem.requests())).id());
    }

    /** Holds what is pinned, and of the others those that fit in some order. */
    private static Arrangement shuffled(IndexedProblem problem, Random random) {
        Timetable timetable = new Timetable(problem);
        new Construction(timetable, random).holdPins();
        random.ints(4L * problem.requests(), 0, problem.requests())
                .forEach(request -> timetable.place(request, random.nextInt(problem.slots())));
        IntStream.range(0, problem.requests()).forEach(request -> timetable.place(request, request % problem.slots()));
        return timetable.arrangement();
    }
}
