package kr.madang.bench.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import kr.madang.bench.peer.Peer;
import kr.madang.bench.peer.PeerRun;
import kr.madang.bench.peer.PlainProblem;
import kr.madang.bench.peer.Seating;
import kr.madang.planner.MatchingProblem;

/** CP-SAT with two workers, for the two processors that the planner has. */
public final class CpSatPeer implements Peer {

    private static final int WORKERS = 2;
    private static final double MILLIS = 1000;

    /** The bound is a whole number that the solver holds as a fraction. */
    private static final double ROUNDING = 1e-6;

    public static void main(String[] arguments) {
        Loader.loadNativeLibraries();
        PeerRun.of(arguments, new CpSatPeer());
    }

    @Override
    public Answer answer(MatchingProblem source, Duration time) {
        long begin = System.nanoTime();
        PlainProblem problem = PlainProblem.of(source);
        DecisionModel model = DecisionModel.of(problem);
        Duration left = time.minusNanos(System.nanoTime() - begin);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(WORKERS).setMaxTimeInSeconds(Math.max(1, left.toMillis()) / MILLIS);
        CpSolverStatus status = solver.solve(model.model());
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        boolean bounded = found || status == CpSolverStatus.UNKNOWN;
        long bound = (long) Math.floor(solver.bestObjectiveBound() + ROUNDING);
        return new Answer(
                found ? Optional.of(Seating.of(problem, model.seats(solver))) : Optional.empty(),
                bounded && bound > 0 ? OptionalLong.of(bound) : OptionalLong.empty());
    }
}
