package kr.madang.demo.expo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three days, each from ten to six, with sixteen meeting slots of twenty minutes around the lunch hour. */
public record Calendar(List<LocalDate> days) {

    private static final int DAYS = 3;
    private static final int SLOT_MINUTES = 20;

    public Calendar {
        days = List.copyOf(days);
    }

    static Calendar startingOn(LocalDate first) {
        return new Calendar(first.datesUntil(first.plusDays(DAYS)).toList());
    }

    /** When the hall is open. */
    public List<Span> openingHours() {
        return days.stream().map(day -> Span.on(day, "10:00", 8 * 60)).toList();
    }

    /** The meeting slots of all days, in order. */
    public List<Span> slots() {
        return days.stream().flatMap(Calendar::slotsOf).toList();
    }

    List<Span> mornings() {
        return days.stream().map(day -> Span.on(day, "10:00", 2 * 60)).toList();
    }

    List<Span> afternoons() {
        return days.stream().map(day -> Span.on(day, "13:00", 5 * 60)).toList();
    }

    private static Stream<Span> slotsOf(LocalDate day) {
        return Stream.concat(
                inARow(Span.on(day, "10:00", SLOT_MINUTES), 6), inARow(Span.on(day, "13:00", SLOT_MINUTES), 10));
    }

    private static Stream<Span> inARow(Span first, int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> (long) i * SLOT_MINUTES)
                .mapToObj(later ->
                        new Span(first.start().plusMinutes(later), first.end().plusMinutes(later)));
    }
}
