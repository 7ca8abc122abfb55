package kr.madang.planner.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** How many meetings each participant asked for and has room for. */
final class Attainable {

    private Attainable() {}

    /** For each participant: its requests that could be held, at most as many as it wants and its slots have room for. */
    static int[] of(IndexedProblem problem) {
        int slots = problem.slots();
        int[] asked = new int[problem.participants()];
        int[] inSlot = new int[problem.participants() * slots];
        for (int request = 0; request < problem.requests(); request++) {
            long[] possible = problem.possible(request);
            if (!SlotSet.isEmpty(possible)) {
                int first = problem.first(request);
                int second = problem.second(request);
                asked[first]++;
                asked[second]++;
                for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
                    inSlot[first * slots + slot]++;
                    inSlot[second * slots + slot]++;
                }
            }
        }
        int[] room = IntStream.range(0, asked.length)
                .map(one -> IntStream.range(0, slots)
                        .filter(slot -> inSlot[one * slots + slot] > 0)
                        .map(slot -> Math.min(problem.seats(one, slot), inSlot[one * slots + slot]))
                        .sum())
                .toArray();
        Arrays.setAll(asked, one -> Math.min(Math.min(asked[one], room[one]), problem.mostMeetings(one)));
        return asked;
    }
}
