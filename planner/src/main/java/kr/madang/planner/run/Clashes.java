package kr.madang.planner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kr.madang.planner.Clash;
import kr.madang.planner.Clash.Promise;
import kr.madang.planner.Clash.Promise.LeastMeetings;
import kr.madang.planner.Clash.Promise.ToHold;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.index.IndexedProblem;

/** Finds which promises clash: takes back half of them, a quarter, and so on to single ones, while the rest is infeasible. */
public final class Clashes {

    /** One proof takes no more than this part of the time. */
    private static final int PROOFS = 10;

    private final MatchingProblem problem;
    private final long end;
    private final long longestProof;

    private Clashes(MatchingProblem problem, Duration timeLimit) {
        this.problem = problem;
        end = System.nanoTime() + timeLimit.toNanos();
        longestProof = timeLimit.toNanos() / PROOFS;
    }

    /** Promises that clash in a problem of which it is proven that no plan keeps all promises. */
    public static Clash in(MatchingProblem problem, Duration timeLimit) {
        return new Clashes(problem, timeLimit).find();
    }

    private Clash find() {
        List<Promise> clash = everyPromise();
        for (int part = Math.max(1, clash.size() / 2); ; part = (part + 1) / 2) {
            int at = 0;
            while (at < clash.size()) {
                if (timeIsUp()) {
                    return new Clash(clash, false);
                }
                List<Promise> others = new ArrayList<>(clash);
                others.subList(at, Math.min(at + part, clash.size())).clear();
                if (isInfeasible(others)) {
                    clash = others;
                } else {
                    at += part;
                }
            }
            if (part == 1) {
                return new Clash(clash, true);
            }
        }
    }

    private List<Promise> everyPromise() {
        List<Promise> promises = new ArrayList<>();
        problem.requests().stream()
                .filter(MeetingRequest::isPromised)
                .map(ToHold::new)
                .forEach(promises::add);
        problem.participants().stream()
                .filter(one -> one.leastMeetings() > 0)
                .map(LeastMeetings::new)
                .forEach(promises::add);
        return promises;
    }

    private boolean isInfeasible(List<Promise> promises) {
        if (promises.isEmpty()) {
            return false;
        }
        long proofEnd = System.nanoTime() + longestProof;
        BooleanSupplier halted = () -> timeIsUp() || System.nanoTime() - proofEnd > 0;
        Bound bound = Bound.of(IndexedProblem.of(promising(promises)), halted, lower -> {});
        return bound.value() < 0
                || bound.tightened(() -> -1, halted, lower -> {}).value() < 0;
    }

    /** The problem with these promises alone, and no request that they do not need. */
    private MatchingProblem promising(List<Promise> promises) {
        Set<MeetingRequest.Id> toHold = new HashSet<>();
        Set<Participant.Id> promised = new HashSet<>();
        for (Promise promise : promises) {
            if (promise instanceof ToHold one) {
                toHold.add(one.request().id());
            } else if (promise instanceof LeastMeetings one) {
                promised.add(one.participant().id());
            }
        }
        List<MeetingRequest> requests = new ArrayList<>();
        for (MeetingRequest request : problem.requests()) {
            if (toHold.contains(request.id())) {
                requests.add(request);
            } else if (request.wish() != Wish.NEVER
                    && (promised.contains(request.first()) || promised.contains(request.second()))) {
                requests.add(request.meant(Wish.MAY, false, Optional.empty()));
            }
        }
        List<Participant> participants = problem.participants().stream()
                .map(one -> promised.contains(one.id()) ? one : one.promised(0))
                .toList();
        return new MatchingProblem(participants, problem.slots(), problem.tables(), problem.interpreters(), requests);
    }

    private boolean timeIsUp() {
        return System.nanoTime() - end > 0;
    }
}
