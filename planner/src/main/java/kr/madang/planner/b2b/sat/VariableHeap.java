package kr.madang.planner.b2b.sat;

import java.util.Arrays;

/** The variables still to decide, the most active of recent conflicts first. */
final class VariableHeap {

    private static final double TOO_LARGE = 1e100;

    private double[] activity = new double[0];
    private int[] heap = new int[0];
    private int[] place = new int[0];
    private int size;
    private double step = 1;

    void grow(int variables) {
        int known = activity.length;
        if (variables <= known) {
            return;
        }
        int room = Math.max(variables, 2 * known);
        activity = Arrays.copyOf(activity, room);
        heap = Arrays.copyOf(heap, room);
        place = Arrays.copyOf(place, room);
        Arrays.fill(place, known, room, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void insert(int variable) {
        if (place[variable] < 0) {
            place[variable] = size;
            heap[size++] = variable;
            up(place[variable]);
        }
    }

    int removeFirst() {
        int first = heap[0];
        place[first] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            down(0);
        }
        return first;
    }

    /** What a fresh variable starts with; decides ties before any conflict. */
    void start(int variable, double initial) {
        activity[variable] = initial;
        insert(variable);
    }

    void bump(int variable) {
        activity[variable] += step;
        if (activity[variable] > TOO_LARGE) {
            for (int one = 0; one < activity.length; one++) {
                activity[one] /= TOO_LARGE;
            }
            step /= TOO_LARGE;
        }
        if (place[variable] >= 0) {
            up(place[variable]);
        }
    }

    void decay(double factor) {
        step /= factor;
    }

    private void up(int from) {
        int variable = heap[from];
        int at = from;
        while (at > 0 && activity[heap[(at - 1) / 2]] < activity[variable]) {
            put(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, variable);
    }

    private void down(int from) {
        int variable = heap[from];
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[heap[child]] <= activity[variable]) {
                break;
            }
            put(at, heap[child]);
            at = child;
        }
        put(at, variable);
    }

    private void put(int at, int variable) {
        heap[at] = variable;
        place[variable] = at;
    }
}
