package kr.madang.bench.optaplanner;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.bench.peer.OpenSlot;
import kr.madang.bench.peer.Peer;
import kr.madang.bench.peer.PeerRun;
import kr.madang.bench.peer.PlainProblem;
import kr.madang.bench.peer.Seat;
import kr.madang.bench.peer.Seating;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Slot;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicType;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner with its usual construction, the greatest first, and its usual moves. */
public final class OptaPlannerPeer implements Peer {

    public static void main(String[] arguments) {
        PeerRun.of(arguments, new OptaPlannerPeer());
    }

    @Override
    public Answer answer(MatchingProblem source, Duration time) {
        PlainProblem problem = PlainProblem.of(source);
        Meetings found =
                SolverFactory.<Meetings>create(config(time)).buildSolver().solve(stated(problem));
        List<Seat> seats = new ArrayList<>();
        for (Meeting meeting : found.getAll()) {
            OpenSlot slot = meeting.getSlot();
            if (slot != null) {
                seats.add(
                        new Seat(meeting.request(), slot.id(), meeting.request().crew()));
            }
        }
        return Answer.of(Seating.of(problem, seats));
    }

    private static Meetings stated(PlainProblem problem) {
        Map<Slot.Id, OpenSlot> slots = problem.slots().stream()
                .map(slot -> new OpenSlot(slot.id(), problem.tables(slot.id())))
                .collect(toMap(OpenSlot::id, slot -> slot));
        return new Meetings(problem.requests().stream()
                .map(request -> new Meeting(
                        request,
                        request.open().stream()
                                .map(slot -> Objects.requireNonNull(slots.get(slot)))
                                .toList()))
                .toList());
    }

    private static SolverConfig config(Duration time) {
        return new SolverConfig()
                .withSolutionClass(Meetings.class)
                .withEntityClasses(Meeting.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(MeetingRules.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT_DECREASING),
                        new LocalSearchPhaseConfig())
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(time.toMillis()));
    }
}
