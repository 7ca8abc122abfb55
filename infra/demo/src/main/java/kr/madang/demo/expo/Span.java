package kr.madang.demo.expo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A piece of time in the expo's own time zone; the end is no longer part of it. */
public record Span(LocalDateTime start, LocalDateTime end) {

    public Span {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
        }
    }

    /** For example {@code on(day, "10:00", 50)}. */
    static Span on(LocalDate day, String start, int minutes) {
        LocalDateTime begin = day.atTime(LocalTime.parse(start));
        return new Span(begin, begin.plusMinutes(minutes));
    }

    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
