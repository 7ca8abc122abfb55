package kr.madang.planner.rules;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.planner.Comfort;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;

/** What each constraint says about a plan. */
public final class Statement {

    private Statement() {}

    /**
     * The part of each constraint in the plan's score, by the constraint's id: hard parts are 0 in a valid plan, then comes
     * its value, and what it costs in comfort.
     */
    public static Map<String, Long> parts(MatchingProblem problem, Plan plan) {
        StatedPlan stated = stated(problem, plan);
        ScoreExplanation<StatedPlan, HardMediumSoftLongScore> explanation =
                SolutionManager.<StatedPlan, HardMediumSoftLongScore>create(factory())
                        .explain(stated);
        Map<String, Long> parts = new LinkedHashMap<>();
        PlannerConstraintConfiguration.ALL.forEach(constraint -> parts.put(constraint, 0L));
        explanation
                .getConstraintMatchTotalMap()
                .values()
                .forEach(total -> parts.put(
                        total.getConstraintName(),
                        total.getScore().hardScore()
                                + total.getScore().mediumScore()
                                + total.getScore().softScore()));
        return parts;
    }

    /** The same of a plan that is known to keep every rule, at once, from what it is worth and asks of people. */
    public static Map<String, Long> partsOfValid(Plan plan, Comfort comfort, ComfortWeights weights) {
        Map<String, Long> parts = new LinkedHashMap<>();
        PlannerConstraintConfiguration.ALL.forEach(constraint -> parts.put(constraint, 0L));
        parts.put(PlannerConstraintConfiguration.MEETING_VALUE, plan.value());
        parts.put(PlannerConstraintConfiguration.IDLE_SLOTS, -weights.cost(comfort.idleSlots(), 0, 0));
        parts.put(PlannerConstraintConfiguration.ZONE_STEPS, -weights.cost(0, comfort.zoneSteps(), 0));
        parts.put(PlannerConstraintConfiguration.LUNCH, -weights.cost(0, 0, comfort.missedLunches()));
        return parts;
    }

    static HardMediumSoftLongScore score(MatchingProblem problem, Plan plan) {
        StatedPlan stated = stated(problem, plan);
        SolutionManager.<StatedPlan, HardMediumSoftLongScore>create(factory()).update(stated);
        return requireNonNull(stated.getScore());
    }

    private static SolverFactory<StatedPlan> factory() {
        return SolverFactory.create(new SolverConfig()
                .withSolutionClass(StatedPlan.class)
                .withEntityClasses(StatedMeeting.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(PlannerConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)));
    }

    private static StatedPlan stated(MatchingProblem problem, Plan plan) {
        IndexedProblem indexed = IndexedProblem.of(problem);
        Map<MeetingRequest.Id, PlannedMeeting> held = new HashMap<>();
        plan.meetings().forEach(meeting -> held.put(meeting.request(), meeting));
        Map<Slot.Id, OpenSlot> slots = new LinkedHashMap<>();
        for (int slot = 0; slot < indexed.slots(); slot++) {
            Slot.Id id = indexed.slotAt(slot).id();
            int day = indexed.days().of(slot);
            slots.put(
                    id,
                    new OpenSlot(
                            id,
                            slot,
                            indexed.tables(slot),
                            new Day(day, indexed.days().lunchSlots(day)),
                            indexed.days().isLunch(slot)));
        }
        Map<Interpreter.Id, Interpreter> interpreters = new HashMap<>();
        problem.interpreters().forEach(one -> interpreters.put(one.id(), one));
        StatedParticipant[] everybody = IntStream.range(0, indexed.participants())
                .mapToObj(participant -> expecting(indexed, participant))
                .toArray(StatedParticipant[]::new);
        List<StatedMeeting> meetings = new ArrayList<>();
        for (int request = 0; request < indexed.requests(); request++) {
            StatedMeeting meeting = new StatedMeeting(
                    request,
                    indexed.requestAt(request),
                    everybody[indexed.first(request)],
                    everybody[indexed.second(request)]);
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
        return new StatedPlan(
                places, meetings, problem.precedences(), PlannerConstraintConfiguration.of(problem.comfort()));
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

    private static StatedParticipant expecting(IndexedProblem indexed, int participant) {
        Map<Slot.Id, Integer> own = new HashMap<>();
        Participant source = indexed.participantAt(participant);
        if (indexed.hasOwnTables(participant)) {
            for (int slot = 0; slot < indexed.slots(); slot++) {
                own.put(indexed.slotAt(slot).id(), indexed.ownTables(participant, slot));
            }
        }
        long[] available = indexed.available(participant);
        Set<Integer> waiting = IntStream.range(0, indexed.slots())
                .filter(slot ->
                        SlotSet.contains(available, slot) && !indexed.days().isLunch(slot))
                .boxed()
                .collect(toSet());
        return new StatedParticipant(source, indexed.leastMeetings(participant), own, waiting);
    }
}
