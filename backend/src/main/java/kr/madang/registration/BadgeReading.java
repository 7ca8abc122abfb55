package kr.madang.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was read from something held before a scanner. */
public sealed interface BadgeReading {

    /**
     * Why it is good for nothing; empty if it is good.
     *
     * @param holder the registration that has its ticket now, if any
     */
    Optional<BadgeFault> faultWith(@Nullable Registration holder);

    /** A badge that this expo has signed. Whether it still admits, the registration says. */
    record Genuine(Ticket ticket, int revision, LocalDate lastDay) implements BadgeReading {

        @Override
        public Optional<BadgeFault> faultWith(@Nullable Registration holder) {
            if (holder == null) {
                return Optional.of(BadgeFault.UNKNOWN);
            }
            if (holder.state() != Registration.State.REGISTERED) {
                return Optional.of(BadgeFault.CANCELLED);
            }
            return holder.revision() == revision ? Optional.empty() : Optional.of(BadgeFault.REPLACED);
        }
    }

    /** No badge of this expo. */
    record Rejected(Why why) implements BadgeReading {

        @Override
        public Optional<BadgeFault> faultWith(@Nullable Registration holder) {
            return Optional.of(BadgeFault.valueOf(why.name()));
        }
    }

    /** Why something is no badge of this expo. */
    enum Why {
        UNREADABLE,
        WRONG_SIGNATURE,
        OTHER_EXPO
    }
}
