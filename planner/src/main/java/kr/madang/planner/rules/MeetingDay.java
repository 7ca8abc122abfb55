package kr.madang.planner.rules;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kr.madang.planner.Participant.Side;

/** The meetings of a participant on a day, of which there is at least one, the earliest first. */
record MeetingDay(StatedParticipant stated, Day day, List<Attendance> meetings) {

    MeetingDay {
        meetings = meetings.stream()
                .sorted(Comparator.comparingInt(MeetingDay::number))
                .toList();
    }

    /** Slots between the first and the last meeting in which the participant waits for the next one. */
    int idleSlots() {
        int first = number(meetings.get(0));
        int last = number(meetings.get(meetings.size() - 1));
        return (int) stated.waiting().stream()
                .filter(number -> number > first && number < last)
                .filter(number -> meetings.stream().noneMatch(one -> number(one) == number))
                .count();
    }

    /** Zones that a buyer walks from one meeting to the next. */
    int zoneSteps() {
        return stated.participant().side() != Side.BUYER
                ? 0
                : IntStream.range(1, meetings.size())
                        .map(at -> steps(meetings.get(at - 1), meetings.get(at)))
                        .sum();
    }

    private static int steps(Attendance from, Attendance to) {
        OptionalInt start = from.meeting().zoneFor(from.stated());
        OptionalInt end = to.meeting().zoneFor(to.stated());
        return start.isEmpty() || end.isEmpty() ? 0 : Math.abs(start.getAsInt() - end.getAsInt());
    }

    /** Whether there is a meeting in every slot for lunch. */
    boolean missesLunch() {
        return day.lunchSlots() > 0
                && meetings.stream()
                                .filter(one -> requireNonNull(one.slot()).lunch())
                                .count()
                        == day.lunchSlots();
    }

    private static int number(Attendance meeting) {
        return requireNonNull(meeting.slot()).number();
    }
}
