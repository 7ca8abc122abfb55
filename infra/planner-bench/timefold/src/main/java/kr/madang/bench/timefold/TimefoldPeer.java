package kr.madang.bench.timefold;

import static java.util.stream.Collectors.toMap;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
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

/** Timefold with its usual construction and moves. */
public final class TimefoldPeer implements Peer {

    public static void main(String[] arguments) {
        PeerRun.of(arguments, new TimefoldPeer());
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
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(MeetingRules.class))
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(time.toMillis()));
    }
}
