package kr.madang.planner.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import kr.madang.planner.index.IndexedProblem;

/**
 * The arcs of the selection: first one for each request, then for each participant those of its meetings, last the one of
 * the tables. Where the sides cannot be told apart everybody stands on both, and everything there is twice: in two copies.
 */
final class SelectionArcs {

    private final IndexedProblem problem;
    private final Sides sides;
    private final int[] levels;
    private final int[] requests;
    private final int nodes;
    private final int[] tail;
    private final int[] head;
    private final long[] capacity;
    private final int[] wantArc;
    private int size;

    /**
     * The arcs of these requests.
     *
     * @param levels up to how many meetings can be promised to each participant later
     */
    SelectionArcs(IndexedProblem problem, Sides sides, int[] levels, int[] requests) {
        this.problem = problem;
        this.sides = sides;
        this.levels = levels;
        this.requests = requests;
        nodes = copies() * problem.participants();
        int most = copies() * requests.length + 2 * nodes + raises() + 1;
        tail = new int[most];
        head = new int[most];
        capacity = new long[most];
        wantArc = new int[nodes];
        for (int copy = 0; copy < copies(); copy++) {
            joinRequests(copy);
        }
        for (int node = 0; node < nodes; node++) {
            joinMeetings(node);
        }
        join(sink(), source(), copies() * tables());
    }

    private void joinRequests(int copy) {
        for (int request : requests) {
            int first = problem.first(request);
            boolean forward = sides.possible() ? sides.left()[first] : copy == 0;
            int from = forward ? first : problem.second(request);
            int to = problem.other(request, from);
            join(from, sides.possible() ? to : problem.participants() + to, 1);
        }
    }

    private void joinMeetings(int node) {
        int participant = node % problem.participants();
        boolean left = sides.possible() ? sides.left()[participant] : node < problem.participants();
        int from = left ? source() : node;
        int to = left ? node : sink();
        int least = problem.leastMeetings(participant);
        int raises = levelsOf(participant);
        wantArc[node] = size;
        join(from, to, Math.max(0, problem.mostMeetings(participant) - least - raises));
        if (least > 0) {
            join(from, to, least);
        }
        for (int level = 0; level < raises; level++) {
            join(from, to, 1);
        }
    }

    private void join(int from, int to, long most) {
        tail[size] = from;
        head[size] = to;
        capacity[size++] = most;
    }

    /** All shared tables in all slots; where there are others too, shared ones are scarce by their price. */
    private long tables() {
        return problem.hasOwners()
                ? requests.length
                : IntStream.range(0, problem.slots()).mapToLong(problem::tables).sum();
    }

    /** A network of these arcs in which each meeting of participants' least is worth a promise. */
    NetworkSimplex network(long promise) {
        NetworkSimplex network = new NetworkSimplex(
                nodes + 2, Arrays.copyOf(tail, size), Arrays.copyOf(head, size), Arrays.copyOf(capacity, size));
        for (int node = 0; node < nodes; node++) {
            if (problem.leastMeetings(node % problem.participants()) > 0) {
                network.cost(wantArc[node] + 1, -promise);
            }
        }
        return network;
    }

    int copies() {
        return sides.possible() ? 1 : 2;
    }

    /** The participants, in each copy; a source and a sink come after them. */
    int nodes() {
        return nodes;
    }

    private int source() {
        return nodes;
    }

    private int sink() {
        return nodes + 1;
    }

    int ofRequest(int copy, int at) {
        return copy * requests.length + at;
    }

    /** The arc of the meetings beyond what is promised; the one of the least meetings, if there are such, is the next. */
    int ofMeetings(int copy, int participant) {
        return wantArc[copy * problem.participants() + participant];
    }

    /** The arc of the meeting that reaches a level above the least. */
    int ofLevel(int copy, int participant, int level) {
        int least = problem.leastMeetings(participant);
        return ofMeetings(copy, participant) + (least > 0 ? 1 : 0) + level - least;
    }

    int ofTables() {
        return size - 1;
    }

    int tail(int arc) {
        return tail[arc];
    }

    int head(int arc) {
        return head[arc];
    }

    long capacity(int arc) {
        return capacity[arc];
    }

    /** How many meetings more than its least can be promised to the participant. */
    int levelsOf(int participant) {
        return Math.max(0, levels[participant] - problem.leastMeetings(participant));
    }

    /** How many meetings more than the least can be promised to all, in all copies. */
    int raises() {
        return copies() * IntStream.range(0, levels.length).map(this::levelsOf).sum();
    }
}
