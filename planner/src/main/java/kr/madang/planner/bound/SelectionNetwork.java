package kr.madang.planner.bound;

import java.util.stream.IntStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Participant;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * The requests worth most together when only totals count: as many meetings as each participant can hold and as there
 * are tables in all slots. Money flows from a source through buyers, requests and exhibitors to a sink and back.
 * Pinned requests are held whatever they are worth, so they take their share first.
 */
final class SelectionNetwork {

    private final IndexedProblem problem;
    private final int source;
    private final int sink;
    private final int[] requests;
    private final NetworkSimplex simplex;

    SelectionNetwork(IndexedProblem problem) {
        this.problem = problem;
        source = problem.participants();
        sink = source + 1;
        requests = IntStream.range(0, problem.requests())
                .filter(request -> !problem.pinned(request) && SlotSet.size(problem.possible(request)) > 0)
                .toArray();
        simplex = network();
    }

    private NetworkSimplex network() {
        int arcs = requests.length + source + 1;
        int[] tail = new int[arcs];
        int[] head = new int[arcs];
        long[] capacity = new long[arcs];
        for (int at = 0; at < requests.length; at++) {
            boolean firstBuys = buys(problem.first(requests[at]));
            tail[at] = firstBuys ? problem.first(requests[at]) : problem.second(requests[at]);
            head[at] = problem.other(requests[at], tail[at]);
            capacity[at] = 1;
        }
        for (int participant = 0; participant < source; participant++) {
            int arc = participantArc(participant);
            tail[arc] = buys(participant) ? source : participant;
            head[arc] = buys(participant) ? participant : sink;
            capacity[arc] = problem.mostMeetings(participant) - pinsOf(participant);
        }
        tail[tableArc()] = sink;
        head[tableArc()] = source;
        capacity[tableArc()] = IntStream.range(0, problem.slots())
                        .mapToLong(problem::tables)
                        .sum()
                - IntStream.range(0, problem.requests()).filter(problem::pinned).count();
        return new NetworkSimplex(sink + 1, tail, head, capacity);
    }

    /** Selects anew at these prices of the interpreters. */
    FlatPrices select(long[] interpreters) {
        for (int at = 0; at < requests.length; at++) {
            long worth = BoundCertificate.SCALE * problem.value(requests[at])
                    - FlatPrices.help(problem, requests[at], interpreters);
            simplex.cost(at, -worth);
        }
        simplex.optimise();
        long[] participants = IntStream.range(0, source)
                .mapToLong(participant -> Math.max(0, -simplex.reducedCost(participantArc(participant))))
                .toArray();
        return new FlatPrices(participants, Math.max(0, -simplex.reducedCost(tableArc())), interpreters.clone());
    }

    /** Whether each request of the problem was selected last; pinned ones always are. */
    boolean[] selected() {
        boolean[] selected = new boolean[problem.requests()];
        IntStream.range(0, problem.requests()).filter(problem::pinned).forEach(request -> selected[request] = true);
        IntStream.range(0, requests.length)
                .filter(at -> simplex.flow(at) > 0)
                .forEach(at -> selected[requests[at]] = true);
        return selected;
    }

    private int participantArc(int participant) {
        return requests.length + participant;
    }

    private int tableArc() {
        return requests.length + source;
    }

    private boolean buys(int participant) {
        return problem.participantAt(participant).side() == Participant.Side.BUYER;
    }

    private long pinsOf(int participant) {
        return IntStream.of(problem.requestsOf(participant))
                .filter(problem::pinned)
                .count();
    }
}
