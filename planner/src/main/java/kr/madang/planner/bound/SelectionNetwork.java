package kr.madang.planner.bound;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * The requests worth most together when only totals count: as many meetings as each participant can hold and as there
 * are tables in all slots. Money flows from a source through one side, requests and the other side to a sink and back.
 * Where participants cannot be divided into two sides, everybody stands on both, and each request counts by halves.
 * Promises are kept first: each is worth more than all values together.
 */
final class SelectionNetwork {

    /** The most by which a request that needs help costs more than it says once ties are broken. */
    static final int LARGEST_TIE_BREAK = 255;

    private final IndexedProblem problem;
    private final Sides sides;
    private final int[] requests;
    private final SelectionArcs arcs;
    private final NetworkSimplex simplex;
    private final RaisedPromises promises;
    private final long promise;
    private final long[] worths;
    private boolean breaksTies;
    private boolean begun;

    SelectionNetwork(IndexedProblem problem, Sides sides) {
        this(problem, sides, new int[problem.participants()]);
    }

    /**
     * A network in which more meetings can be promised later.
     *
     * @param levels up to how many to each participant
     */
    SelectionNetwork(IndexedProblem problem, Sides sides, int[] levels) {
        this.problem = problem;
        this.sides = sides;
        requests = IntStream.range(0, problem.requests())
                .filter(request -> !SlotSet.isEmpty(problem.possible(request)))
                .toArray();
        arcs = new SelectionArcs(problem, sides, levels, requests);
        boolean raising = arcs.raises() > 0;
        long raise = (raising ? 2L * arcs.copies() : 1)
                * BoundCertificate.SCALE
                * (1
                        + LongStream.range(0, problem.requests())
                                .map(at -> problem.value((int) at))
                                .sum());
        promise = raising ? raise * (arcs.nodes() + 1) : raise;
        simplex = arcs.network(promise);
        promises = new RaisedPromises(arcs, simplex, raise, promise);
        worths = new long[requests.length];
    }

    RaisedPromises promises() {
        return promises;
    }

    /**
     * Selects anew at these prices of the crews, and of the shared tables where others have an owner.
     *
     * @param halted asked now and then; once true, the prices and the selection are those found so far
     */
    FlatPrices select(long sharedTable, long[] crews, BooleanSupplier halted) {
        for (int at = 0; at < requests.length; at++) {
            int request = requests[at];
            long worth = worth(request, sharedTable, crews)
                    + (problem.promised(request) ? promise : 0)
                    - (breaksTies ? tieBreak(request) : 0);
            worths[at] = worth;
            for (int copy = 0; copy < arcs.copies(); copy++) {
                simplex.cost(arcs.ofRequest(copy, at), -worth);
            }
        }
        if (!begun && sides.possible()) {
            GreedyStart.at(problem, arcs, simplex, worths);
        }
        begun = true;
        simplex.optimise(halted);
        long[] participants = IntStream.range(0, problem.participants())
                .mapToLong(this::price)
                .toArray();
        long table = problem.hasOwners() ? sharedTable : Math.max(0, -simplex.reducedCost(arcs.ofTables()));
        return new FlatPrices(participants, table, crews.clone());
    }

    /** From now on requests that need help, worth the same otherwise, are worth a little more or less than each other. */
    void breakTies() {
        breaksTies = true;
    }

    private long tieBreak(int request) {
        return problem.helpers(request).length == 0 ? 0 : (request * 0x9E3779B1) >>> 24;
    }

    private long price(int participant) {
        long price = 0;
        for (int copy = 0; copy < arcs.copies(); copy++) {
            price -= simplex.reducedCost(arcs.ofMeetings(copy, participant));
        }
        price = Math.floorDiv(price, arcs.copies());
        return problem.leastMeetings(participant) > 0 ? price : Math.max(0, price);
    }

    /** What the requests selected last are worth above these prices together, in thousandths of value. */
    long worth(long sharedTable, long[] crews) {
        long worth = 0;
        for (int copy = 0; copy < arcs.copies(); copy++) {
            for (int at = 0; at < requests.length; at++) {
                if (simplex.flow(arcs.ofRequest(copy, at)) > 0) {
                    worth += worth(requests[at], sharedTable, crews);
                }
            }
        }
        return Math.floorDiv(worth, arcs.copies());
    }

    private long worth(int request, long sharedTable, long[] crews) {
        return BoundCertificate.SCALE * problem.value(request)
                - (problem.atSharedTable(request) ? sharedTable : 0)
                - FlatPrices.help(problem, request, crews);
    }

    /** Whether each request of the problem was selected last. */
    boolean[] selected() {
        boolean[] selected = new boolean[problem.requests()];
        for (int copy = 0; copy < arcs.copies(); copy++) {
            for (int at = 0; at < requests.length; at++) {
                selected[requests[at]] |= simplex.flow(arcs.ofRequest(copy, at)) > 0;
            }
        }
        return selected;
    }
}
