package kr.madang.matchmaking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kr.madang.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * When meetings are held on each meeting day.
 *
 * @param length of one meeting, 5 minutes to 4 hours
 * @param pause between two meetings, up to 2 hours
 * @param lunch nobody meets then; null if there is no break
 */
public record MeetingHours(
        LocalTime opens,
        LocalTime closes,
        Duration length,
        Duration pause,
        @Nullable Lunch lunch) {

    public MeetingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Meetings end before they begin: " + opens + ", " + closes);
        }
        if (length.toMinutes() < 5 || length.toMinutes() > 240) {
            throw new IllegalArgumentException("A meeting takes 5 to 240 minutes, not " + length.toMinutes());
        }
        if (pause.isNegative() || pause.toMinutes() > 120) {
            throw new IllegalArgumentException("A pause takes up to 120 minutes, not " + pause.toMinutes());
        }
    }

    /** The slots of these days, one after another. */
    public List<MeetingSlot> slotsOn(Collection<LocalDate> days, ZoneId zone) {
        return days.stream()
                .distinct()
                .sorted()
                .flatMap(day -> slotsOn(day, zone).stream())
                .toList();
    }

    private List<MeetingSlot> slotsOn(LocalDate day, ZoneId zone) {
        List<MeetingSlot> slots = new ArrayList<>();
        int start = minuteOf(opens);
        while (start + length.toMinutes() <= minuteOf(closes)) {
            int end = start + (int) length.toMinutes();
            if (lunch != null && lunch.meets(start, end)) {
                start = minuteOf(lunch.to());
            } else {
                slots.add(slot(day, start, end, zone));
                start = end + (int) pause.toMinutes();
            }
        }
        return slots;
    }

    private static MeetingSlot slot(LocalDate day, int start, int end, ZoneId zone) {
        return new MeetingSlot(
                new MeetingSlot.Id(Ids.next()),
                day.atTime(start / 60, start % 60).atZone(zone).toInstant(),
                day.atTime(end / 60, end % 60).atZone(zone).toInstant());
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** The break in the middle of the day. */
    public record Lunch(LocalTime from, LocalTime to) {

        public Lunch {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Lunch ends before it begins: " + from + ", " + to);
            }
        }

        private boolean meets(int start, int end) {
            return start < minuteOf(to) && minuteOf(from) < end;
        }
    }
}
