package kr.madang.planner;

import java.util.List;

/**
 * The meetings that are held, the earliest first.
 *
 * @param value the sum of the values of the requests held
 */
public record Plan(List<PlannedMeeting> meetings, long value) {

    public Plan {
        meetings = List.copyOf(meetings);
    }

    public static Plan empty() {
        return new Plan(List.of(), 0);
    }
}
