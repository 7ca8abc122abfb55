package kr.madang.planner.rules;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.index.IndexedProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** What each constraint says about a plan. */
public final class Statement {

    private Statement() {}

    /**
     * The part of each constraint in the plan's score, by the constraint's id: hard parts are 0 in a valid plan, the soft
     * one is its value.
     */
    public static Map<String, Long> parts(MatchingProblem problem, Plan plan) {
        StatedPlan stated = stated(problem, plan);
        ScoreExplanation<StatedPlan, HardSoftLongScore> explanation =
                SolutionManager.<StatedPlan, HardSoftLongScore>create(factory()).explain(stated);
        Map<String, Long> parts = new LinkedHashMap<>();
        PlannerConstraintConfiguration.ALL.forEach(constraint -> parts.put(constraint, 0L));
        explanation
                .getConstraintMatchTotalMap()
                .values()
                .forEach(total -> parts.put(
                        total.getConstraintName(),
                        total.getScore().hardScore() + total.getScore().softScore()));
        return parts;
    }

    static HardSoftLongScore score(MatchingProblem problem, Plan plan) {
        StatedPlan stated = stated(problem, plan);
        SolutionManager.<StatedPlan, HardSoftLongScore>create(factory()).update(stated);
        return requireNonNull(stated.getScore());
    }

    /**
     * The value of the plan that OptaPlanner finds in this time from these rules alone, with its usual construction and
     * moves; empty if it breaks a hard rule. This is what a straightforward model gives.
     */
    public static OptionalLong straightforward(MatchingProblem problem, Duration time) {
        SolverConfig config =
                config().withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(time.toMillis()));
        StatedPlan found =
                SolverFactory.<StatedPlan>create(config).buildSolver().solve(stated(problem, Plan.empty()));
        HardSoftLongScore score = requireNonNull(found.getScore());
        return score.isFeasible() ? OptionalLong.of(score.softScore()) : OptionalLong.empty();
    }

    private static SolverFactory<StatedPlan> factory() {
        return SolverFactory.create(config());
    }

    private static SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(StatedPlan.class)
                .withEntityClasses(StatedMeeting.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(PlannerConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET));
    }

    private static StatedPlan stated(MatchingProblem problem, Plan plan) {
        IndexedProblem indexed = IndexedProblem.of(problem);
        Map<MeetingRequest.Id, PlannedMeeting> held = new HashMap<>();
        plan.meetings().forEach(meeting -> held.put(meeting.request(), meeting));
        Map<Slot.Id, OpenSlot> slots = new LinkedHashMap<>();
        for (int slot = 0; slot < indexed.slots(); slot++) {
            Slot.Id id = indexed.slotAt(slot).id();
            slots.put(id, new OpenSlot(id, slot, indexed.tables(slot)));
        }
        Map<Interpreter.Id, Interpreter> interpreters = new HashMap<>();
        problem.interpreters().forEach(one -> interpreters.put(one.id(), one));
        Attendant[] attendants = IntStream.range(0, indexed.participants())
                .mapToObj(participant -> attendant(indexed, participant))
                .toArray(Attendant[]::new);
        List<StatedMeeting> meetings = new ArrayList<>();
        for (int request = 0; request < indexed.requests(); request++) {
            StatedMeeting meeting = new StatedMeeting(
                    request,
                    indexed.requestAt(request),
                    attendants[indexed.first(request)],
                    attendants[indexed.second(request)]);
            meeting.setPlace(place(held.get(indexed.requestAt(request).id()), slots, interpreters));
            meetings.add(meeting);
        }
        List<Place> places = new ArrayList<>();
        for (OpenSlot slot : slots.values()) {
            places.add(new Place(slot, null));
            problem.interpreters().stream()
                    .filter(one -> one.availability().contains(slot.id()))
                    .forEach(one -> places.add(new Place(slot, one)));
        }
        return new StatedPlan(places, meetings, problem.precedences());
    }

    private static @Nullable Place place(
            @Nullable PlannedMeeting meeting,
            Map<Slot.Id, OpenSlot> slots,
            Map<Interpreter.Id, Interpreter> interpreters) {
        return meeting == null
                ? null
                : new Place(
                        requireNonNull(slots.get(meeting.slot())),
                        meeting.interpreter().map(interpreters::get).orElse(null));
    }

    private static Attendant attendant(IndexedProblem indexed, int participant) {
        Map<Slot.Id, Integer> own = new HashMap<>();
        Participant source = indexed.participantAt(participant);
        if (indexed.hasOwnTables(participant)) {
            for (int slot = 0; slot < indexed.slots(); slot++) {
                own.put(indexed.slotAt(slot).id(), indexed.ownTables(participant, slot));
            }
        }
        return new Attendant(source, indexed.leastMeetings(participant), own);
    }
}
