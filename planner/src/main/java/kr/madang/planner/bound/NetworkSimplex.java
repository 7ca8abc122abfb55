package kr.madang.planner.bound;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The cheapest circulation in a network with capacities, by the primal network simplex on strongly feasible spanning
 * trees (Cunningham 1976). Costs may be changed and the circulation optimised again from where it stands.
 */
final class NetworkSimplex {

    private static final int NONE = -1;
    private static final int PIVOTS_BETWEEN_QUESTIONS = 256;
    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final int root;
    private final int arcs;
    private final int[] tail;
    private final int[] head;
    private final long[] capacity;
    private final long[] cost;
    private final long[] flow;
    private final byte[] rising;
    private final SpanningTree tree;
    private final int block;
    private int cursor;

    /** A network with nodes 0 to {@code nodes - 1}; every arc costs 0 at first. */
    NetworkSimplex(int nodes, int[] tail, int[] head, long[] capacity) {
        root = nodes;
        arcs = tail.length;
        this.tail = Arrays.copyOf(tail, arcs + nodes);
        this.head = Arrays.copyOf(head, arcs + nodes);
        this.capacity = Arrays.copyOf(capacity, arcs + nodes);
        cost = new long[arcs + nodes];
        flow = new long[arcs + nodes];
        rising = new byte[arcs];
        tree = new SpanningTree(nodes);
        block = Math.max(20, (int) Math.sqrt(arcs));
        for (int arc = 0; arc < arcs; arc++) {
            rest(arc);
        }
        for (int node = 0; node < nodes; node++) {
            int arc = arcs + node;
            this.tail[arc] = node;
            this.head[arc] = root;
            this.capacity[arc] = UNLIMITED;
            tree.hang(node, root, arc, true);
        }
    }

    void cost(int arc, long newCost) {
        cost[arc] = newCost;
    }

    long flow(int arc) {
        return flow[arc];
    }

    /** What the arc costs beyond its nodes' difference in price; not negative unless the arc is full. */
    long reducedCost(int arc) {
        return cost[arc] + tree.price(tail[arc]) - tree.price(head[arc]);
    }

    /**
     * Puts flow on an arc before the first optimisation. All flows together must be a circulation, and the arcs that are
     * neither empty nor full must join each node to a hub that nothing else hangs by.
     *
     * @param leaf the end of the arc that hangs by the other one
     */
    void start(int arc, long amount, int leaf) {
        flow[arc] = amount;
        rest(arc);
        if (amount > 0 && amount < capacity[arc]) {
            rising[arc] = 0;
            tree.move(leaf, tail[arc] == leaf ? head[arc] : tail[arc], arc, tail[arc] == leaf);
        }
    }

    /**
     * Makes the circulation as cheap as can be. The arcs to the root cost nothing: as none leads back, they stay empty.
     *
     * @param halted asked now and then; once true, the circulation stays as it is, and is one all the same
     */
    void optimise(BooleanSupplier halted) {
        tree.reprice(root, cost);
        int pivots = 0;
        for (int entering = findEntering(); entering != NONE; entering = findEntering()) {
            pivot(entering);
            if (++pivots % PIVOTS_BETWEEN_QUESTIONS == 0 && halted.getAsBoolean()) {
                return;
            }
        }
    }

    /** Looks through the arcs block by block and takes the most promising of the first block that has one. */
    private int findEntering() {
        int best = NONE;
        long bestGain = 0;
        int left = block;
        for (int seen = 0; seen < arcs; seen++) {
            int arc = cursor;
            cursor = cursor + 1 == arcs ? 0 : cursor + 1;
            long gain = -rising[arc] * reducedCost(arc);
            if (gain > bestGain) {
                bestGain = gain;
                best = arc;
            }
            if (--left == 0) {
                if (best != NONE) {
                    return best;
                }
                left = block;
            }
        }
        return best;
    }

    private void pivot(int entering) {
        boolean forward = rising[entering] > 0;
        int from = forward ? tail[entering] : head[entering];
        int to = forward ? head[entering] : tail[entering];
        int apex = tree.apex(from, to);
        long most = capacity[entering];
        int leaving = NONE;
        boolean onFromSide = false;
        for (int node = from; node != apex; node = tree.parent(node)) {
            long room = tree.towardsParent(node) ? flow[tree.arc(node)] : room(tree.arc(node));
            if (room < most) {
                most = room;
                leaving = node;
                onFromSide = true;
            }
        }
        for (int node = to; node != apex; node = tree.parent(node)) {
            long room = tree.towardsParent(node) ? room(tree.arc(node)) : flow[tree.arc(node)];
            if (room <= most) {
                most = room;
                leaving = node;
                onFromSide = false;
            }
        }
        push(entering, forward ? most : -most, from, to, apex, most);
        if (leaving == NONE) {
            rest(entering);
            return;
        }
        if (tree.arc(leaving) < arcs) {
            rest(tree.arc(leaving));
        }
        rising[entering] = 0;
        int below = onFromSide ? from : to;
        int above = onFromSide ? to : from;
        tree.rehang(below, above, leaving, entering, tail[entering] == below);
        tree.reprice(below, cost);
    }

    /** Notes of an arc outside of the tree which way its flow can go: up, down, or neither where it has no capacity. */
    private void rest(int arc) {
        rising[arc] = (byte) (capacity[arc] == 0 ? 0 : flow[arc] == 0 ? 1 : -1);
    }

    private long room(int arc) {
        return capacity[arc] - flow[arc];
    }

    private void push(int entering, long along, int from, int to, int apex, long amount) {
        flow[entering] += along;
        for (int node = from; node != apex; node = tree.parent(node)) {
            flow[tree.arc(node)] += tree.towardsParent(node) ? -amount : amount;
        }
        for (int node = to; node != apex; node = tree.parent(node)) {
            flow[tree.arc(node)] += tree.towardsParent(node) ? amount : -amount;
        }
    }
}
