package kr.madang.planner.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.Progress;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.run.ProvingPlanner;
import org.jspecify.annotations.Nullable;

/** Measures how long a running plan takes to show a change: cancellations, acceptances and new requests in turn. */
final class ChangeLatency implements RunListener {

    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(1);

    /** The run is stopped once the last change has shown: even a machine with little time to spare gets there. */
    private static final Duration LONGEST_FOR_ONE = Duration.ofMinutes(1);

    private static final int KINDS = 3;

    private final PlannerRun run;
    private final int count;
    private final Random random = new Random(1);
    private final List<Double> millis = new ArrayList<>();
    private @Nullable Plan last;
    private long changedAt;
    private Duration calmSince = Duration.ZERO;

    private ChangeLatency(PlannerRun run, int count) {
        this.run = run;
        this.count = count;
    }

    /** The line of figures; {@code search} is the time before the first change, and a minute at most is waited for each. */
    static String of(MatchingProblem problem, int count, Duration search) {
        PlannerRun run = new ProvingPlanner()
                .prepare(
                        problem,
                        RunSettings.within(search.plus(LONGEST_FOR_ONE.multipliedBy(count)))
                                .valueAlone());
        ChangeLatency latency = new ChangeLatency(run, count);
        latency.calmSince = search;
        run.solve(latency);
        List<Double> sorted = new ArrayList<>(latency.millis);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? "changes=0: the run ended before the first"
                : String.format(
                        Locale.ROOT,
                        "changes=%d median_ms=%.0f worst_ms=%.0f",
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() - 1));
    }

    @Override
    public void progressed(Progress progress) {
        Plan known = last;
        if (known != null && changedAt == 0) {
            next(known, progress);
        }
    }

    @Override
    public void improved(Plan best, Progress progress) {
        last = best;
        if (changedAt != 0) {
            millis.add((System.nanoTime() - changedAt) / 1e6);
            changedAt = 0;
            calmSince = progress.elapsed();
            if (millis.size() == count) {
                run.stop();
            }
        }
    }

    private void next(Plan plan, Progress progress) {
        if (millis.size() < count
                && progress.phase() == Phase.SEARCHING
                && progress.elapsed().minus(calmSince).compareTo(BETWEEN_CHANGES) > 0) {
            PlanChanges change = change(plan);
            changedAt = System.nanoTime();
            run.change(change);
        }
    }

    private PlanChanges change(Plan plan) {
        MatchingProblem problem = run.problem();
        PlannedMeeting some = plan.meetings().get(random.nextInt(plan.meetings().size()));
        return switch (millis.size() % KINDS) {
            case 0 ->
                PlanChanges.noShow(problem.participants()
                        .get(random.nextInt(problem.participants().size()))
                        .id());
            case 1 -> PlanChanges.accepted(some.request());
            default -> PlanChanges.wish(newRequest(problem));
        };
    }

    private MeetingRequest newRequest(MatchingProblem problem) {
        List<Participant> participants = problem.participants();
        while (true) {
            Participant one = participants.get(random.nextInt(participants.size()));
            Participant other = participants.get(random.nextInt(participants.size()));
            boolean meet = !one.equals(other) && one.side().meets(other.side());
            if (meet && problem.requests().stream().noneMatch(request -> joins(request, one, other))) {
                return MeetingRequest.open(
                        new MeetingRequest.Id("new-" + millis.size()),
                        one.id(),
                        other.id(),
                        MeetingRequest.HIGHEST_VALUE);
            }
        }
    }

    private static boolean joins(MeetingRequest request, Participant one, Participant other) {
        return (request.first().equals(one.id()) && request.second().equals(other.id()))
                || (request.first().equals(other.id()) && request.second().equals(one.id()));
    }
}
