package kr.madang.planner.bound;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.MeetingRequest;
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

    private static final int INDEX_BITS = 23;
    private static final long HIGHEST_WORTH = 2 * BoundCertificate.SCALE * MeetingRequest.HIGHEST_VALUE;

    private final IndexedProblem problem;
    private final Sides sides;
    private final int[] requests;
    private final int[] levels;
    private final long raise;
    private final long promise;
    private final int nodes;
    private final int[] tail;
    private final int[] head;
    private final long[] capacity;
    private final int[] wantArc;
    private final NetworkSimplex simplex;
    private final long[] worths;
    private int arcs;
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
        this.levels = levels;
        requests = IntStream.range(0, problem.requests())
                .filter(request -> !SlotSet.isEmpty(problem.possible(request)))
                .toArray();
        nodes = copies() * problem.participants();
        int raises =
                copies() * IntStream.range(0, levels.length).map(this::levelsOf).sum();
        raise = (raises > 0 ? 2L * copies() : 1)
                * BoundCertificate.SCALE
                * (1
                        + LongStream.range(0, problem.requests())
                                .map(at -> problem.value((int) at))
                                .sum());
        promise = raises > 0 ? raise * (nodes + 1) : raise;
        int most = copies() * requests.length + 2 * nodes + raises + 1;
        tail = new int[most];
        head = new int[most];
        capacity = new long[most];
        wantArc = new int[nodes];
        worths = new long[requests.length];
        simplex = network();
    }

    private int copies() {
        return sides.possible() ? 1 : 2;
    }

    private NetworkSimplex network() {
        for (int copy = 0; copy < copies(); copy++) {
            for (int request : requests) {
                int first = problem.first(request);
                boolean forward = sides.possible() ? sides.left()[first] : copy == 0;
                int from = forward ? first : problem.second(request);
                arc(from, rightNode(problem.other(request, from)), 1);
            }
        }
        int source = nodes;
        int sink = nodes + 1;
        for (int node = 0; node < nodes; node++) {
            int participant = node % problem.participants();
            boolean left = sides.possible() ? sides.left()[participant] : node < problem.participants();
            int least = problem.leastMeetings(participant);
            wantArc[node] = arcs;
            int raises = levelsOf(participant);
            arc(
                    left ? source : node,
                    left ? node : sink,
                    Math.max(0, problem.mostMeetings(participant) - least - raises));
            if (least > 0) {
                arc(left ? source : node, left ? node : sink, least);
            }
            for (int level = 0; level < raises; level++) {
                arc(left ? source : node, left ? node : sink, 1);
            }
        }
        arc(sink, source, copies() * tables());
        NetworkSimplex network = new NetworkSimplex(
                nodes + 2, Arrays.copyOf(tail, arcs), Arrays.copyOf(head, arcs), Arrays.copyOf(capacity, arcs));
        for (int node = 0; node < nodes; node++) {
            if (problem.leastMeetings(node % problem.participants()) > 0) {
                network.cost(wantArc[node] + 1, -promise);
            }
        }
        return network;
    }

    /** How many meetings more than its least can be promised to the participant. */
    private int levelsOf(int participant) {
        return Math.max(0, levels[participant] - problem.leastMeetings(participant));
    }

    private int levelArc(int copy, int participant, int level) {
        int least = problem.leastMeetings(participant);
        return wantArc[copy * problem.participants() + participant] + (least > 0 ? 1 : 0) + level - least;
    }

    /** Counts it as one more promise kept if the participant has so many meetings; all promises count the same. */
    void raise(int participant, int level) {
        levelCost(participant, level, -raise);
    }

    /** From now on the participant has so many meetings, whatever is raised later. */
    void keep(int participant, int level) {
        levelCost(participant, level, -promise);
    }

    /** The participant need not have so many meetings. */
    void waive(int participant, int level) {
        levelCost(participant, level, 0);
    }

    private void levelCost(int participant, int level, long cost) {
        for (int copy = 0; copy < copies(); copy++) {
            simplex.cost(levelArc(copy, participant, level), cost);
        }
    }

    /** Whether the participant has so many meetings. */
    boolean reaches(int participant, int level) {
        return IntStream.range(0, copies()).allMatch(copy -> simplex.flow(levelArc(copy, participant, level)) > 0);
    }

    /** The price of a meeting of the participant in raised promises, in thousandths of one. */
    long priceInRaises(int participant) {
        return IntStream.range(0, copies())
                        .mapToLong(copy -> inRaises(wantArc[copy * problem.participants() + participant]))
                        .sum()
                / copies();
    }

    /** The price of a shared table in raised promises, in thousandths of one; tables with owners are not counted. */
    long tablePriceInRaises() {
        return problem.hasOwners() ? 0 : Math.max(0, inRaises(arcs - 1));
    }

    private long inRaises(int arc) {
        return BoundCertificate.SCALE * Math.round(-simplex.reducedCost(arc) / (double) raise);
    }

    private int rightNode(int participant) {
        return sides.possible() ? participant : problem.participants() + participant;
    }

    private void arc(int from, int to, long most) {
        tail[arcs] = from;
        head[arcs] = to;
        capacity[arcs++] = most;
    }

    /** All shared tables in all slots; where there are others too, shared ones are scarce by their price. */
    private long tables() {
        return problem.hasOwners()
                ? requests.length
                : IntStream.range(0, problem.slots()).mapToLong(problem::tables).sum();
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
            for (int copy = 0; copy < copies(); copy++) {
                simplex.cost(copy * requests.length + at, -worth);
            }
        }
        if (!begun && sides.possible()) {
            startGreedily();
        }
        begun = true;
        simplex.optimise(halted);
        long[] participants = IntStream.range(0, problem.participants())
                .mapToLong(this::price)
                .toArray();
        long table = problem.hasOwners() ? sharedTable : Math.max(0, -simplex.reducedCost(arcs - 1));
        return new FlatPrices(participants, table, crews.clone());
    }

    /** From now on requests that need help, worth the same otherwise, are worth a little more or less than each other. */
    void breakTies() {
        breaksTies = true;
    }

    private long tieBreak(int request) {
        return problem.helpers(request).length == 0 ? 0 : (request * 0x9E3779B1) >>> 24;
    }

    /** Takes requests as they come, the most valuable first, while there is room: most of them are selected in the end. */
    private void startGreedily() {
        int[] meetings = new int[nodes];
        long tablesLeft = capacity[arcs - 1];
        int taken = 0;
        for (int at : byWorth()) {
            int left = tail[at];
            int right = head[at];
            if (worths[at] > 0 && tablesLeft > 0 && hasRoom(left, meetings) && hasRoom(right, meetings)) {
                meetings[left]++;
                meetings[right]++;
                tablesLeft--;
                taken++;
                simplex.start(at, 1, left);
            }
        }
        for (int node = 0; node < nodes; node++) {
            int least = Math.min(meetings[node], problem.leastMeetings(node));
            int raised = Math.min(meetings[node] - least, levelsOf(node));
            simplex.start(wantArc[node], meetings[node] - least - raised, node);
            if (problem.leastMeetings(node) > 0) {
                simplex.start(wantArc[node] + 1, least, node);
            }
            for (int level = 1; level <= raised; level++) {
                simplex.start(levelArc(0, node, problem.leastMeetings(node) + level), 1, node);
            }
        }
        simplex.start(arcs - 1, taken, tail[arcs - 1]);
    }

    private boolean hasRoom(int node, int[] meetings) {
        return meetings[node] < Math.max(problem.mostMeetings(node), problem.leastMeetings(node));
    }

    private int[] byWorth() {
        long[] keys = new long[worths.length];
        Arrays.setAll(keys, at -> (2 * HIGHEST_WORTH - Math.min(HIGHEST_WORTH, worths[at])) << INDEX_BITS | at);
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & (1L << INDEX_BITS) - 1))
                .toArray();
    }

    private long price(int participant) {
        long price = 0;
        for (int copy = 0; copy < copies(); copy++) {
            price -= simplex.reducedCost(wantArc[copy * problem.participants() + participant]);
        }
        price = Math.floorDiv(price, copies());
        return problem.leastMeetings(participant) > 0 ? price : Math.max(0, price);
    }

    /** What the requests selected last are worth above these prices together, in thousandths of value. */
    long worth(long sharedTable, long[] crews) {
        long worth = 0;
        for (int copy = 0; copy < copies(); copy++) {
            for (int at = 0; at < requests.length; at++) {
                if (simplex.flow(copy * requests.length + at) > 0) {
                    worth += worth(requests[at], sharedTable, crews);
                }
            }
        }
        return Math.floorDiv(worth, copies());
    }

    private long worth(int request, long sharedTable, long[] crews) {
        return BoundCertificate.SCALE * problem.value(request)
                - (problem.atSharedTable(request) ? sharedTable : 0)
                - FlatPrices.help(problem, request, crews);
    }

    /** Whether each request of the problem was selected last. */
    boolean[] selected() {
        boolean[] selected = new boolean[problem.requests()];
        for (int copy = 0; copy < copies(); copy++) {
            for (int at = 0; at < requests.length; at++) {
                selected[requests[at]] |= simplex.flow(copy * requests.length + at) > 0;
            }
        }
        return selected;
    }
}
