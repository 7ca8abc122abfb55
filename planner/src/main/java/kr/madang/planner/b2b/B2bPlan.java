package kr.madang.planner.b2b;

import java.util.List;

/**
 * A slot for every meeting.
 *
 * @param slotOfMeeting the slot of meeting 1, of meeting 2 and so on; 0 where it is not held
 */
public record B2bPlan(List<Integer> slotOfMeeting) {

    public B2bPlan {
        slotOfMeeting = List.copyOf(slotOfMeeting);
    }
}
