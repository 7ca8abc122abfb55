package kr.madang.matchmaking.list;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.madang.spreadsheet.Cells;
import org.jspecify.annotations.Nullable;

/**
 * When somebody can meet on the days of the expo, to the minute, as a cell holds it: {@code 2026-11-25 09:00-12:00;
 * 2026-11-26}. A hyphen is at any time, an x never.
 */
final class AvailableTimes {

    private static final int MINUTES = 24 * 60;
    private static final Pattern PARTS = Pattern.compile("[;,\\n]");
    private static final String NEVER = "x";
    private static final Pattern PART =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\s+(\\d\\d):([0-5]\\d)\\s*[-~–]\\s*(\\d\\d):([0-5]\\d))?");

    private final SortedMap<LocalDate, BitSet> free;

    private AvailableTimes(SortedMap<LocalDate, BitSet> free) {
        this.free = free;
    }

    /** Reads a cell, or gives null if it is none of these days' times. */
    static @Nullable AvailableTimes read(String cell, Collection<LocalDate> days) {
        SortedMap<LocalDate, BitSet> free = new TreeMap<>();
        days.forEach(day -> free.put(day, new BitSet(MINUTES)));
        if (cell.equals(Cells.NONE)) {
            free.values().forEach(minutes -> minutes.set(0, MINUTES));
        } else if (!cell.equalsIgnoreCase(NEVER)
                && !PARTS.splitAsStream(cell)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .allMatch(part -> add(part, free))) {
            return null;
        }
        return new AvailableTimes(free);
    }

    private static boolean add(String part, SortedMap<LocalDate, BitSet> free) {
        Matcher parts = PART.matcher(part);
        if (!parts.matches()) {
            return false;
        }
        BitSet minutes = free.entrySet().stream()
                .filter(day -> day.getKey().toString().equals(parts.group(1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        boolean whole = parts.group(2) == null;
        int from = whole ? 0 : minute(parts, 2);
        int to = whole ? MINUTES : minute(parts, 4);
        if (minutes == null || from >= to || to > MINUTES) {
            return false;
        }
        minutes.set(from, to);
        return true;
    }

    private static int minute(Matcher parts, int hour) {
        return Integer.parseInt(parts.group(hour)) * 60 + Integer.parseInt(parts.group(hour + 1));
    }

    /** What is left of these days. */
    static AvailableTimes without(Collection<ListedBuyer.Blocked> blocked, Collection<LocalDate> days, ZoneId zone) {
        SortedMap<LocalDate, BitSet> free = new TreeMap<>();
        for (LocalDate day : days) {
            BitSet minutes = new BitSet(MINUTES);
            minutes.set(0, MINUTES);
            Instant midnight = day.atStartOfDay(zone).toInstant();
            blocked.forEach(span -> minutes.clear(within(midnight, span.from()), within(midnight, span.to())));
            free.put(day, minutes);
        }
        return new AvailableTimes(free);
    }

    private static int within(Instant midnight, Instant at) {
        return (int)
                Math.max(0, Math.min(MINUTES, Duration.between(midnight, at).toMinutes()));
    }

    /** As a cell holds it; equal times are written alike. */
    String written() {
        if (free.values().stream().allMatch(minutes -> minutes.cardinality() == MINUTES)) {
            return Cells.NONE;
        }
        List<String> parts = new ArrayList<>();
        free.forEach((day, minutes) -> {
            for (int from = minutes.nextSetBit(0); from >= 0; from = minutes.nextSetBit(minutes.nextClearBit(from))) {
                int to = minutes.nextClearBit(from);
                parts.add(to - from == MINUTES ? day.toString() : day + " " + clock(from) + "-" + clock(to));
            }
        });
        return parts.isEmpty() ? NEVER : parts.stream().collect(Collectors.joining("; "));
    }

    /** The times of these days in which there can be no meeting. */
    List<ListedBuyer.Blocked> blocked(ZoneId zone) {
        List<ListedBuyer.Blocked> blocked = new ArrayList<>();
        free.forEach((day, minutes) -> {
            Instant midnight = day.atStartOfDay(zone).toInstant();
            int from = minutes.nextClearBit(0);
            while (from < MINUTES) {
                int next = minutes.nextSetBit(from);
                int to = next < 0 ? MINUTES : next;
                blocked.add(new ListedBuyer.Blocked(
                        midnight.plus(Duration.ofMinutes(from)), midnight.plus(Duration.ofMinutes(to))));
                from = minutes.nextClearBit(to);
            }
        });
        return blocked;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
