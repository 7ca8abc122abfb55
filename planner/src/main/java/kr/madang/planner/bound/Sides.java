package kr.madang.planner.bound;

import kr.madang.planner.index.IndexedProblem;

/**
 * Which participants stand on the left and which on the right, so that every request joins one of each.
 *
 * @param left whether each participant stands on the left
 * @param possible whether there is such a division at all: there is none where three peers would meet each other
 */
@SuppressWarnings("ArrayRecordComponent") // made here, only read later
record Sides(boolean[] left, boolean possible) {

    private static final int UNKNOWN = 0;
    private static final int LEFT = 1;
    private static final int RIGHT = 2;

    static Sides of(IndexedProblem problem) {
        int[] side = new int[problem.participants()];
        int[] queue = new int[problem.participants()];
        for (int start = 0; start < side.length; start++) {
            if (side[start] == UNKNOWN && !spread(problem, start, side, queue)) {
                return new Sides(new boolean[side.length], false);
            }
        }
        boolean[] left = new boolean[side.length];
        for (int participant = 0; participant < side.length; participant++) {
            left[participant] = side[participant] == LEFT;
        }
        return new Sides(left, true);
    }

    private static boolean spread(IndexedProblem problem, int start, int[] side, int[] queue) {
        int size = 0;
        side[start] = LEFT;
        queue[size++] = start;
        for (int next = 0; next < size; next++) {
            int participant = queue[next];
            for (int request : problem.requestsOf(participant)) {
                int other = problem.other(request, participant);
                if (side[other] == side[participant]) {
                    return false;
                }
                if (side[other] == UNKNOWN) {
                    side[other] = side[participant] == LEFT ? RIGHT : LEFT;
                    queue[size++] = other;
                }
            }
        }
        return true;
    }
}
