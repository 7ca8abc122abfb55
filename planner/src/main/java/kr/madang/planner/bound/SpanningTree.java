package kr.madang.planner.bound;

import java.util.Arrays;

/** The basis of the network simplex: a tree over all nodes that hangs from an extra root, with a price at each node. */
final class SpanningTree {

    private static final int NONE = -1;

    private final int[] parent;
    private final int[] arc;
    private final boolean[] towardsParent;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;
    private final long[] price;
    private final int[] stack;

    SpanningTree(int nodes) {
        parent = new int[nodes + 1];
        arc = new int[nodes + 1];
        towardsParent = new boolean[nodes + 1];
        depth = new int[nodes + 1];
        firstChild = new int[nodes + 1];
        next = new int[nodes + 1];
        previous = new int[nodes + 1];
        price = new long[nodes + 1];
        stack = new int[nodes + 1];
        Arrays.fill(firstChild, NONE);
        parent[nodes] = NONE;
    }

    int parent(int node) {
        return parent[node];
    }

    /** The arc that joins the node to its parent. */
    int arc(int node) {
        return arc[node];
    }

    boolean towardsParent(int node) {
        return towardsParent[node];
    }

    long price(int node) {
        return price[node];
    }

    /** Where the ways from both nodes to the root meet. */
    int apex(int one, int two) {
        int left = one;
        int right = two;
        while (left != right) {
            if (depth[left] >= depth[right]) {
                left = parent[left];
            } else {
                right = parent[right];
            }
        }
        return left;
    }

    void hang(int node, int under, int by, boolean towards) {
        parent[node] = under;
        arc[node] = by;
        towardsParent[node] = towards;
        next[node] = firstChild[under];
        previous[node] = NONE;
        if (firstChild[under] != NONE) {
            previous[firstChild[under]] = node;
        }
        firstChild[under] = node;
    }

    /** Hangs the node, with all that hangs below it, under another one. */
    void move(int node, int under, int by, boolean towards) {
        unhang(node);
        hang(node, under, by, towards);
    }

    /** Cuts the subtree of {@code top} off and hangs it by its node {@code node} under another one. */
    void rehang(int node, int under, int top, int by, boolean towards) {
        int child = node;
        int newParent = under;
        int newArc = by;
        boolean newTowards = towards;
        boolean last = false;
        while (!last) {
            int oldParent = parent[child];
            int oldArc = arc[child];
            boolean oldTowards = towardsParent[child];
            last = child == top;
            unhang(child);
            hang(child, newParent, newArc, newTowards);
            newParent = child;
            newArc = oldArc;
            newTowards = !oldTowards;
            child = oldParent;
        }
    }

    private void unhang(int node) {
        if (previous[node] == NONE) {
            firstChild[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    /** Sets prices and depths in the subtree so that every tree arc's reduced cost is 0. */
    void reprice(int top, long[] cost) {
        int size = 0;
        stack[size++] = top;
        while (size > 0) {
            int node = stack[--size];
            if (parent[node] != NONE) {
                price[node] = price[parent[node]] + (towardsParent[node] ? -cost[arc[node]] : cost[arc[node]]);
                depth[node] = depth[parent[node]] + 1;
            }
            for (int child = firstChild[node]; child != NONE; child = next[child]) {
                stack[size++] = child;
            }
        }
    }
}
