package kr.madang.expo;

import java.time.Instant;
import java.time.LocalDate;

/** One day of an expo and its opening hours. */
public record ExpoDay(LocalDate day, Instant opensAt, Instant closesAt) {

    public ExpoDay {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("The expo closes before it opens on " + day);
        }
    }
}
