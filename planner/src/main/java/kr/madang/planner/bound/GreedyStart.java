package kr.madang.planner.bound;

import java.util.Arrays;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.index.IndexedProblem;

/** Takes requests as they come, the most valuable first, while there is room: most of them are selected in the end. */
final class GreedyStart {

    private static final int INDEX_BITS = 23;
    private static final long HIGHEST_WORTH = 2 * BoundCertificate.SCALE * MeetingRequest.HIGHEST_VALUE;

    private final IndexedProblem problem;
    private final SelectionArcs arcs;
    private final NetworkSimplex simplex;
    private final int[] meetings;

    private GreedyStart(IndexedProblem problem, SelectionArcs arcs, NetworkSimplex simplex) {
        this.problem = problem;
        this.arcs = arcs;
        this.simplex = simplex;
        meetings = new int[arcs.nodes()];
    }

    /**
     * Begins where the sides are told apart.
     *
     * @param worths of the requests, in the order of their arcs
     */
    static void at(IndexedProblem problem, SelectionArcs arcs, NetworkSimplex simplex, long[] worths) {
        new GreedyStart(problem, arcs, simplex).take(worths);
    }

    private void take(long[] worths) {
        long tables = arcs.capacity(arcs.ofTables());
        int taken = 0;
        for (int at : byWorth(worths)) {
            int left = arcs.tail(at);
            int right = arcs.head(at);
            if (worths[at] > 0 && taken < tables && hasRoom(left) && hasRoom(right)) {
                meetings[left]++;
                meetings[right]++;
                taken++;
                simplex.start(at, 1, left);
            }
        }
        for (int participant = 0; participant < meetings.length; participant++) {
            startMeetings(participant);
        }
        simplex.start(arcs.ofTables(), taken, arcs.tail(arcs.ofTables()));
    }

    private void startMeetings(int participant) {
        int least = problem.leastMeetings(participant);
        int kept = Math.min(meetings[participant], least);
        int raised = Math.min(meetings[participant] - kept, arcs.levelsOf(participant));
        int arc = arcs.ofMeetings(0, participant);
        simplex.start(arc, meetings[participant] - kept - raised, participant);
        if (least > 0) {
            simplex.start(arc + 1, kept, participant);
        }
        for (int level = 1; level <= raised; level++) {
            simplex.start(arcs.ofLevel(0, participant, least + level), 1, participant);
        }
    }

    private boolean hasRoom(int participant) {
        return meetings[participant] < Math.max(problem.mostMeetings(participant), problem.leastMeetings(participant));
    }

    private static int[] byWorth(long[] worths) {
        long[] keys = new long[worths.length];
        Arrays.setAll(keys, at -> (2 * HIGHEST_WORTH - Math.min(HIGHEST_WORTH, worths[at])) << INDEX_BITS | at);
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & (1L << INDEX_BITS) - 1))
                .toArray();
    }
}
