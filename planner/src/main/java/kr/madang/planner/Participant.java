package kr.madang.planner;

import java.util.Set;

/**
 * Either side of a meeting.
 *
 * @param tableCapacity how many meetings can be held at once, at least 1; a buyer holds one
 * @param mostMeetings how many meetings are wanted over the whole expo, at least 1
 * @param languages the languages spoken; no interpreter is needed where two participants share one
 * @param availability the slots in which meetings can be held
 */
public record Participant(
        Id id, Side side, int tableCapacity, int mostMeetings, Set<Language> languages, Set<Slot.Id> availability) {

    public Participant {
        if (tableCapacity < 1) {
            throw new IllegalArgumentException("participant " + id + " holds fewer than one meeting at once");
        }
        if (mostMeetings < 1) {
            throw new IllegalArgumentException("participant " + id + " wants fewer than one meeting");
        }
        languages = Set.copyOf(languages);
        availability = Set.copyOf(availability);
    }

    /** Who the participant is at the expo. */
    public enum Side {
        BUYER,
        EXHIBITOR
    }

    /** The name the caller knows the participant by. */
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
