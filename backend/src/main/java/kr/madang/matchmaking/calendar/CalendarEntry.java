package kr.madang.matchmaking.calendar;

import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Named;

/**
 * What a company's calendar has of its meeting with another: the one that is on or, where none is, the last that was.
 *
 * @param first the pair's first meeting; it stays the same when a newer plan moves the two
 * @param sequence grows with every change
 * @param changedAt when the last one was
 * @param table its number
 */
public record CalendarEntry(
        UUID first,
        int sequence,
        Instant changedAt,
        Instant start,
        Instant end,
        int table,
        Named other,
        Meeting.State state) {}
