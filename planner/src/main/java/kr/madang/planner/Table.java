package kr.madang.planner;

import java.util.Set;

/**
 * A place for one meeting at a time; any meeting may sit at any table.
 *
 * @param availability the slots in which the table can be used
 */
public record Table(Id id, Set<Slot.Id> availability) {

    public Table {
        availability = Set.copyOf(availability);
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
