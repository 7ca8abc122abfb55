package kr.madang.planner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

    /** The name the caller knows the table by. */
    public record Id(String value) {

        public Id {
            Names.require(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
