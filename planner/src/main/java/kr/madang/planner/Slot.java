package kr.madang.planner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One start and end in the timetable.
 *
 * @param start inclusive
 * @param end exclusive, after the start
 * @param lunch whether people have lunch then, unless they meet; a break in which no slot lies needs no mark
 */
public record Slot(Id id, Instant start, Instant end, boolean lunch) {

    public Slot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("slot " + id + " ends before it starts");
        }
    }

    /** A slot in which nobody has lunch. */
    public Slot(Id id, Instant start, Instant end) {
        this(id, start, end, false);
    }

    boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The name the caller knows the slot by. */
    public record Id(String value) {

        public Id {
            Names.require(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Id id && value.equals(id.value));
        }

        // millions of look-ups: what the compiler makes for records goes by method handles and takes thrice as long
        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
