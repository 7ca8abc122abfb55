package kr.madang.planner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place for one meeting at a time.
 *
 * @param availability the slots in which the table can be used
 * @param owner whose own booth it stands in: this participant meets at its own tables only, and nobody else meets there;
 *     at a table without an owner any other meeting may sit
 * @param zone where in the hall the table stands
 */
public record Table(Id id, Set<Slot.Id> availability, Optional<Participant.Id> owner, OptionalInt zone) {

    public Table {
        availability = Set.copyOf(availability);
    }

    /** A table for any meeting. */
    public Table(Id id, Set<Slot.Id> availability) {
        this(id, availability, Optional.empty(), OptionalInt.empty());
    }

    /** This table, usable then. */
    public Table available(Set<Slot.Id> then) {
        return new Table(id, then, owner, zone);
    }

    /** The name the caller knows the table by. */
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
