package kr.madang.registration;

import java.time.LocalDate;

/** What was read from something held before a scanner. */
public sealed interface BadgeReading {

    /** A badge that this expo has signed. Whether it still admits, the registration says. */
    record Genuine(Ticket ticket, int revision, LocalDate lastDay) implements BadgeReading {}

    /** No badge of this expo. */
    record Rejected(Why why) implements BadgeReading {}

    /** Why something is no badge of this expo. */
    enum Why {
        UNREADABLE,
        WRONG_SIGNATURE,
        OTHER_EXPO
    }
}
