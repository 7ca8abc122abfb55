package kr.madang.expo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** One day of an expo and its opening hours. */
public record ExpoDay(LocalDate day, Instant opensAt, Instant closesAt) {

    public ExpoDay {
        if (!opensAt.isBefore(closesAt)) {
            throw new HoursReversed(day);
        }
    }

    /** A day whose hours are those of the clocks in a time zone. */
    public static ExpoDay of(LocalDate day, LocalTime opensAt, LocalTime closesAt, ZoneId zone) {
        return new ExpoDay(
                day,
                day.atTime(opensAt).atZone(zone).toInstant(),
                day.atTime(closesAt).atZone(zone).toInstant());
    }

    public LocalTime opensOn(ZoneId clock) {
        return opensAt.atZone(clock).toLocalTime();
    }

    public LocalTime closesOn(ZoneId clock) {
        return closesAt.atZone(clock).toLocalTime();
    }

    /** The same hours on the clocks of a time zone, some days away. */
    ExpoDay shifted(Period by, ZoneId zone) {
        return new ExpoDay(
                day.plus(by),
                opensAt.atZone(zone).plus(by).toInstant(),
                closesAt.atZone(zone).plus(by).toInstant());
    }

    /** The expo would close before it opens. */
    @Problem(code = "expo-hours-reversed", kind = Problem.Kind.UNACCEPTABLE)
    public static class HoursReversed extends Refusal {

        private static final long serialVersionUID = 1L;

        HoursReversed(LocalDate day) {
            super(day);
        }
    }
}
